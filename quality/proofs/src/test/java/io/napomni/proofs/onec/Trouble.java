package io.napomni.proofs.onec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import io.napomni.testkit.fake.onec.sample.SampleBase;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What happens to a base between its check and the run, and what of it ends a run before the first letter. */
enum Trouble {
    NO_PAGE_OF_PAYMENTS(house -> always(house, house.payments(), new Fault.ShortPage(100_000))),
    LAST_PAYMENT_MISSING(house -> always(house, house.payments(), new Fault.ShortPage(1))),
    PAYMENTS_WITHOUT_RIGHT(house -> house.fake.rights().refuse(house.payments())),
    DOCUMENTS_WITHOUT_RIGHT(house -> house.fake.rights().refuse(house.documents())),
    HALF_OF_PAYMENTS_HIDDEN(house -> house.fake.rights().hide(house.payments(), half())),
    HALF_OF_DOCUMENTS_AND_THE_CANARY_HIDDEN(house -> house.fake
            .rights()
            .hide(
                    house.documents(),
                    half().or(row -> row.path("Ref_Key")
                            .asText()
                            .equals(house.canary.key().toString())))),
    PAYMENTS_WITHDRAWN(house -> house.fake.unpublish(house.payments())),
    PAYMENTS_EMPTIED(house -> house.data.clear(house.payments())),
    CANARY_GONE(house -> house.data.remove(house.documents(), house.canary.key().toString())),
    CANARY_CHANGED(house ->
            house.data.change(house.documents(), house.canary.key().toString(), row -> row.put("Number", "7"))),
    NO_LICENCE(house -> house.fake.faults().inject(Fault.noLicence(), When.always())),
    NO_LICENCE_IN_THE_MIDDLE(house -> house.fake.faults().inject(Fault.noLicence(), When.set(house.payments()))),
    COUNT_DISAGREES(house -> house.fake.faults().inject(new Fault.Miscounted(1), When.always())),
    ROWS_TWICE(house -> always(house, house.documents(), new Fault.Repeated(1))),
    PAGES_TURNED_ROUND(house -> always(house, house.documents(), new Fault.Reversed())),
    ANOTHER_BASE(Trouble::anotherBase),
    PAYMENTS_CUT(house -> always(house, house.payments(), new Fault.Cut(40))),
    PAGE_FOR_PEOPLE(house -> house.fake.faults().inject(Fault.pageInsteadOfJson(), When.set(house.payments()))),
    CONNECTION_LOST(house -> always(house, house.payments(), new Fault.Dropped()));

    @SuppressWarnings("ImmutableEnumChecker") // made of method references
    private final Consumer<Warehouse> done;

    Trouble(Consumer<Warehouse> done) {
        this.done = done;
    }

    void befalls(Warehouse house) {
        done.accept(house);
    }

    /** Rows of documents that are missing, repeated or turned round are seen by their count or their key alone. */
    boolean mayBeHealed() {
        return this == PAGES_TURNED_ROUND || this == LAST_PAYMENT_MISSING || this == ROWS_TWICE;
    }

    private static void always(Warehouse house, String set, Fault fault) {
        house.fake.faults().inject(fault, When.set(set));
    }

    private static Predicate<ObjectNode> half() {
        return row -> row.toString().hashCode() % 2 == 0;
    }

    /** As when the publication leads to a copy of last year. */
    private static void anotherBase(Warehouse house) {
        Set.of(house.documents(), house.payments()).forEach(house.data::clear);
        house.fake.schema().sets().stream()
                .filter(set -> set.field().isEmpty())
                .forEach(set -> house.data.clear(set.name()));
        SampleBase.fill(house.data, house.fake.schema(), Warehouse.TODAY.minusDays(3), 30);
        house.data.remove(house.documents(), house.canary.key().toString());
    }
}
