package io.napomni.bitrix24.customer;

import io.napomni.bitrix24.crm.BitrixCustomers;
import io.napomni.bitrix24.crm.FieldBook;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.CompletedFacts;
import io.napomni.bitrix24.source.ItemFacts;
import io.napomni.bitrix24.source.Layout;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All companies or all contacts, by the anchor {@code created-on}. The day of the last contact is no field of a card, so a
 * window on it reads them all, and the report says so.
 */
public final class CustomerBase {
    private CustomerBase() {}

    /** Nothing is asked yet. */
    public static FactSource<Customer> of(RestClient rest, Clock clock, PortalMemory memory, Kind kind) {
        FactSource<SubjectRef> cards = new ItemFacts<>(rest, clock, () -> layout(rest, memory, kind), true);
        return new CompletedFacts<>(cards, refs -> customers(rest, refs));
    }

    private static Layout<SubjectRef> layout(RestClient rest, PortalMemory memory, Kind kind) {
        var answers = Bulk.read(rest, List.of(FieldBook.command("fields", kind)));
        FieldBook book = FieldBook.from(
                kind, Objects.requireNonNull(answers.get("fields")).result());
        memory.learn(book);
        return new Layout<>(
                kind,
                List.of(),
                Map.of(),
                Map.of("created-on", List.of(book.find("createdTime"))),
                row -> true,
                row -> Optional.of(row.ref()),
                Optional.empty());
    }

    private static Map<SubjectRef, Customer> customers(RestClient rest, List<SubjectRef> refs) {
        Map<CustomerRef, SubjectRef> asked = new LinkedHashMap<>();
        refs.forEach(ref -> asked.put(new CustomerRef(ref.system(), ref.type(), ref.id()), ref));
        Map<CustomerRef, Customer> cards = new BitrixCustomers(rest).find(new LinkedHashSet<>(asked.keySet()));
        Map<SubjectRef, Customer> found = new LinkedHashMap<>();
        asked.forEach(
                (customer, ref) -> Optional.ofNullable(cards.get(customer)).ifPresent(card -> found.put(ref, card)));
        return found;
    }
}
