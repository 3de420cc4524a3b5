package io.napomni.bitrix24.action.card;

import io.napomni.action.UpdateFields;
import io.napomni.bitrix24.action.batch.Cards;
import io.napomni.bitrix24.crm.FieldBook;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.crm.Settings;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.value.Change;
import io.napomni.bitrix24.value.FieldValue;
import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import io.napomni.rule.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fields of cards by the names that people configured: titles, codes or keys. */
public final class FieldChanges implements Changes<UpdateFields> {
    private final Settings settings;

    public FieldChanges(RestClient rest, PortalMemory memory) {
        this.settings = new Settings(rest, memory);
    }

    @Override
    public SubjectRef subject(UpdateFields update) {
        return update.subject();
    }

    @Override
    public Optional<Reason> objection(UpdateFields update) {
        return update.fields().isEmpty()
                ? Optional.of(Reason.of("no-fields", "no field is named that should change"))
                : Optional.empty();
    }

    @Override
    public List<Wanted> wanted(List<UpdateFields> updates) {
        return updates.stream().map(this::wanted).toList();
    }

    private Wanted wanted(UpdateFields update) {
        try {
            return new Wanted.Fields(
                    settings.inFields(Cards.require(update.subject()).kind(), book -> changes(book, update)));
        } catch (ConfigurationException wrong) {
            return new Wanted.Impossible(Reason.of("wrong-field", wrong.getMessage()));
        }
    }

    private static List<Change> changes(FieldBook book, UpdateFields update) {
        Map<String, Change> byKey = new TreeMap<>();
        update.fields().forEach((name, value) -> {
            Change change = FieldValue.of(book.find(name), value);
            if (byKey.put(change.key(), change) != null) {
                throw new ConfigurationException("The field " + change + " is named twice. Name it once.");
            }
        });
        return List.copyOf(byKey.values());
    }
}
