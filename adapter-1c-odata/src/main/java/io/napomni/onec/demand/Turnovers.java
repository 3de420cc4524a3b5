package io.napomni.onec.demand;

import static io.napomni.onec.profile.Meaning.ADVANCE;
import static io.napomni.onec.profile.Meaning.INVOICE;
import static io.napomni.onec.profile.Meaning.ORGANISATION;
import static io.napomni.onec.profile.Meaning.PAID_SUM;
import static io.napomni.onec.profile.Meaning.SUM;

import io.napomni.onec.profile.Field;
import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.VirtualTable;
import io.napomni.onec.row.Reference;
import io.napomni.onec.row.Row;
import io.napomni.onec.source.Amounts;
import io.napomni.onec.source.Desk;
import io.napomni.port.SourceException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is paid by the turnovers of a register. They are asked twice, by document and by organisation, and must come to
 * the same: a row that is missing in one answer would look like an unpaid document. Where the register is also told
 * what is to be paid, a document without a row is not known; elsewhere nothing is paid for it, provided that the
 * register is kept at all.
 */
record Turnovers(Desk desk, Place paid) {
    private static final String RESULT = "Turnover";

    Map<UUID, BigDecimal> of(Reach reach) {
        Map<UUID, BigDecimal> sums = new HashMap<>();
        if (reach.keys().isEmpty()) {
            return sums;
        }
        Standing.mustBeKept(desk, paid.set(), "Recorder");
        ask(reach, sums);
        if (reach.days().isPresent()) {
            // What did not come by the dates of the documents is asked by its key, before it counts as nothing.
            ask(reach.without(sums.keySet()), sums);
        }
        if (!tellsWhatIsToBePaid()) {
            reach.keys().forEach(key -> sums.putIfAbsent(key, BigDecimal.ZERO));
        }
        return sums;
    }

    private void ask(Reach reach, Map<UUID, BigDecimal> sums) {
        Set<UUID> asked = Set.copyOf(reach.keys());
        Field document = paid.field(INVOICE);
        Total byDocument = new Total();
        Total byOrganisation = new Total();
        reach.rows(document, wanted -> table(wanted, INVOICE)).forEach(row -> {
            BigDecimal sum = byDocument.add(sum(row));
            row.reference(document.property())
                    .filter(link -> link.set().equals(reach.set()))
                    .map(Reference::key)
                    .filter(asked::contains)
                    .ifPresent(key -> sums.merge(key, sum, BigDecimal::add));
        });
        reach.rows(document, wanted -> table(wanted, ORGANISATION)).forEach(row -> byOrganisation.add(sum(row)));
        if (byDocument.sum.compareTo(byOrganisation.sum) != 0) {
            throw disagreeing();
        }
    }

    private SourceException disagreeing() {
        return new SourceException("1C: the payments in " + paid.set() + " come to one sum by document and to another"
                + " by organisation, so rows are missing or payments are being entered. Nothing of this reading is"
                + " used. Run again.");
    }

    private boolean tellsWhatIsToBePaid() {
        return paid.find(SUM).isPresent();
    }

    private VirtualTable table(Filter wanted, Meaning by) {
        return VirtualTable.turnovers(paid.set())
                .where(wanted)
                .by(paid.field(by).path())
                .in(desk.base().options().form());
    }

    private BigDecimal sum(Row row) {
        return Stream.of(PAID_SUM, ADVANCE)
                .flatMap(meaning -> paid.find(meaning).stream())
                .map(field -> field.property() + RESULT)
                .map(name -> row.decimal(name)
                        .orElseThrow(() -> new SourceException("1C left the sum \"" + name + "\" of " + paid.set()
                                + " empty. Check that the configuration names the right property.")))
                .map(Amounts::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static final class Total {
        private BigDecimal sum = BigDecimal.ZERO;

        BigDecimal add(BigDecimal more) {
            sum = sum.add(more);
            return more;
        }
    }
}
