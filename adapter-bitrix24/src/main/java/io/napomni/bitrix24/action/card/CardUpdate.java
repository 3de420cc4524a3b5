package io.napomni.bitrix24.action.card;

import io.napomni.action.Action;
import io.napomni.bitrix24.action.batch.Cards;
import io.napomni.bitrix24.action.batch.Prepared;
import io.napomni.bitrix24.action.batch.Probe;
import io.napomni.bitrix24.action.batch.Procedure;
import io.napomni.bitrix24.action.batch.Repeatable;
import io.napomni.bitrix24.crm.CardRef;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.value.Change;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fields of cards set to wanted values. The portal answers success even where it ignored a field, so the card that it
 * answers with is compared with what was wanted.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-update.html">the method</a>
 */
public record CardUpdate<A extends Action>(RestClient rest, Changes<A> changes) implements Procedure<A> {

    @Override
    public String method() {
        return "crm.item.update";
    }

    @Override
    public Optional<Reason> objection(A action) {
        return Cards.objection(changes.subject(action)).or(() -> changes.objection(action));
    }

    @Override
    public List<Prepared<A>> prepare(List<Effect<A>> effects) {
        List<Changes.Wanted> wanted =
                changes.wanted(effects.stream().map(Effect::action).toList());
        List<Prepared<A>> prepared = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            prepared.add(prepared(effects.get(i), wanted.get(i)));
        }
        return prepared;
    }

    private Prepared<A> prepared(Effect<A> effect, Changes.Wanted wanted) {
        if (wanted instanceof Changes.Wanted.Impossible impossible) {
            return new Prepared.Refused<>(effect, impossible.why());
        }
        List<Change> fields = ((Changes.Wanted.Fields) wanted).changes();
        CardRef card = card(effect);
        Map<String, Object> sent = new LinkedHashMap<>();
        fields.forEach(change -> sent.put(change.key(), change.sent()));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("entityTypeId", card.kind().entityTypeId());
        parameters.put("id", card.id());
        parameters.put("fields", sent);
        return new Prepared.Send<>(effect, parameters, result -> reading(card, fields, result.get("item")));
    }

    private CardRef card(Effect<A> effect) {
        return Cards.require(changes.subject(effect.action()));
    }

    private static Outcome reading(CardRef card, List<Change> changes, Json answered) {
        if (!answered.get("id").id().equals(Optional.of(card.id()))) {
            return new Outcome.InDoubt(Reason.of("answer-without-card", "the portal did not show the card it changed"));
        }
        String missed = names(
                changes.stream().filter(change -> !change.isTakenBy(answered)).toList());
        return missed.isEmpty()
                ? new Outcome.Done(card + ": " + names(changes))
                : new Outcome.Rejected(Reason.of(
                        "not-taken",
                        "the portal answered success for " + card + ", but did not take: " + missed
                                + ". Check that the field can be set there to such a value, and the rights to it"));
    }

    @Override
    public Outcome.Rejected explained(Effect<A> effect, Outcome.Rejected refusal) {
        return changes.explained(effect.action(), refusal);
    }

    private static String names(List<Change> changes) {
        return changes.stream().map(Change::name).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<Probe<A>> probe() {
        return Optional.of(new CardProbe<>(rest, new Repeatable<>()));
    }
}
