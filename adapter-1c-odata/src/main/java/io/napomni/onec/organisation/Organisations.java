package io.napomni.onec.organisation;

import static io.napomni.onec.profile.Meaning.FULL_NAME;
import static io.napomni.onec.profile.Meaning.INN;
import static io.napomni.onec.profile.Meaning.KPP;
import static io.napomni.onec.profile.Meaning.NAME;
import static io.napomni.onec.profile.Meaning.OGRN;
import static io.napomni.onec.profile.Meaning.SHORT_NAME;

import io.napomni.model.BankAccount;
import io.napomni.model.Organisation;
import io.napomni.model.TaxId;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.DatedFacts;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Harvest;
import io.napomni.onec.source.Keys;
import io.napomni.onec.source.Paper;
import io.napomni.onec.source.Sheet;
import io.napomni.port.FactSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Our own organisations that are not marked for deletion, with their open accounts. They have no anchors. */
public final class Organisations {
    private static final String TYPE = "organisation";

    private Organisations() {}

    /** Nothing is asked before they are read. */
    public static FactSource<Organisation> of(Desk desk) {
        return new DatedFacts<>(desk, () -> {
            Layout layout = desk.layout(Capability.ORGANISATIONS);
            Place place = layout.place(Thing.ORGANISATION);
            return new Paper<>(
                    TYPE,
                    place,
                    query(place),
                    Optional.empty(),
                    Map.of(),
                    Organisation::ref,
                    rows -> read(new Accounts(desk, layout), rows));
        });
    }

    private static SetQuery query(Place place) {
        return Sheet.query(place, NAME, FULL_NAME, SHORT_NAME, INN, KPP, OGRN)
                .where(Filter.eq("DeletionMark", Literal.of(false)));
    }

    private static Harvest<Organisation> read(Accounts accounts, List<Sheet> rows) {
        Map<UUID, List<BankAccount>> open =
                accounts.of(rows.stream().map(Sheet::key).toList());
        Harvest<Organisation> harvest = new Harvest<>();
        rows.forEach(row -> harvest.fact(new Organisation(
                Keys.ref(TYPE, row.key()),
                row.text(FULL_NAME).or(() -> row.text(NAME)).orElse(""),
                row.text(SHORT_NAME),
                row.text(INN).flatMap(TaxId::parse),
                row.text(KPP),
                row.text(OGRN),
                open.getOrDefault(row.key(), List.of()))));
        return harvest;
    }
}
