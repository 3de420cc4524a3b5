package io.napomni.onec.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Invoice;
import io.napomni.model.TaxId;
import io.napomni.onec.Counter;
import io.napomni.port.ReminderException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taxpayer's numbers of customers, wherever a configuration keeps them. */
class TaxNumbersTest {
    private static final String PARTIES = "Catalog_Контрагенты";

    private static Map<String, Set<String>> read(Counter counter) {
        Set<CustomerRef> refs = counter.all().stream().map(Invoice::customer).collect(Collectors.toUnmodifiableSet());
        Map<String, Set<String>> numbers = new TreeMap<>();
        Collection<Customer> customers = counter.base.customers().find(refs).values();
        customers.stream()
                .filter(one -> !one.taxIds().isEmpty())
                .forEach(one -> numbers.put(
                        one.ref().id(),
                        one.taxIds().stream().map(TaxId::value).collect(Collectors.toCollection(TreeSet::new))));
        assertThat(customers).extracting(Customer::toString).noneMatch(text -> text.matches(".*\\b[0-9]{10}\\b.*"));
        return numbers;
    }

    private static Map<String, Set<String>> written(Counter counter, String owner) {
        Map<String, Set<String>> numbers = new TreeMap<>();
        counter.data.rows(PARTIES).stream()
                .filter(row -> !row.path("ИНН").asText().isEmpty())
                .forEach(row -> numbers.computeIfAbsent(row.path(owner).asText(), any -> new TreeSet<>())
                        .add(row.path("ИНН").asText()));
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({"ut11,Партнер_Key", "ut11.5.20,Партнер_Key", "erp,Партнер_Key", "bp,Ref_Key", "unf,Ref_Key"})
    void a_customer_has_the_numbers_of_its_legal_parties_or_its_own(String profile, String owner) {
        try (Counter counter = Counter.open(profile, 60)) {
            Map<String, Set<String>> written = written(counter, owner);
            assertThat(read(counter))
                    .hasSizeGreaterThan(10)
                    .allSatisfy((id, numbers) -> assertThat(numbers).isEqualTo(written.get(id)));
        }
    }

    @Test
    void several_legal_parties_give_several_numbers_and_deleted_ones_none() {
        try (Counter counter = Counter.open("ut11", 60)) {
            String customer = read(counter).keySet().iterator().next();
            ObjectNode party = counter.data.rows(PARTIES).stream()
                    .filter(row -> row.path("Партнер_Key").asText().equals(customer))
                    .findFirst()
                    .orElseThrow();
            String own = party.path("ИНН").asText();
            counter.data.put(PARTIES, copy(party, 1).put("ИНН", "7707083893"));
            counter.data.put(PARTIES, copy(party, 2).put("ИНН", "500100732259").put("DeletionMark", true));
            counter.data.put(PARTIES, copy(party, 3).put("ИНН", "нет"));
            assertThat(read(counter)).containsEntry(customer, Set.of(own, "7707083893"));
        }
    }

    private static ObjectNode copy(ObjectNode party, int number) {
        return party.deepCopy().put("Ref_Key", "00000000-0000-4000-8000-00000000000" + number);
    }

    @Test
    void a_base_that_keeps_its_legal_parties_to_itself_tells_of_no_customer() {
        try (Counter counter = Counter.open("ut11", 20)) {
            Set<CustomerRef> refs =
                    counter.all().stream().map(Invoice::customer).collect(Collectors.toUnmodifiableSet());
            counter.fake.rights().refuse(PARTIES);
            assertThatThrownBy(() -> counter.base.customers().find(refs)).isInstanceOf(ReminderException.class);
        }
    }
}
