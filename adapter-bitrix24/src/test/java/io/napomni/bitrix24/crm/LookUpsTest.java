package io.napomni.bitrix24.crm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.PortalStage;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookUpsTest {
    private final PortalStage stage = PortalStage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    private static CustomerRef company(int id) {
        return new CustomerRef("b24", "company", Integer.toString(id));
    }

    private static CustomerRef contact(int id) {
        return new CustomerRef("b24", "contact", Integer.toString(id));
    }

    private Map<CustomerRef, Customer> find(CustomerRef... refs) {
        return stage.portal.customers().find(Set.of(refs));
    }

    private static List<EmailAddress> addresses(String... values) {
        return Arrays.stream(values).map(EmailAddress::new).toList();
    }

    @Test
    void companies_and_contacts_have_their_names_and_all_addresses_in_order() {
        stage.fake
                .companies()
                .put(
                        44,
                        Map.of("title", "ООО «Ромашка»"),
                        MultiField.workPhone("+70000000001"),
                        MultiField.workEmail("office@example.test; boss@example.test"),
                        MultiField.homeEmail("OFFICE@example.test"));
        stage.fake
                .contacts()
                .put(91, Map.of("name", "Ирина", "lastName", "Петрова"), MultiField.workEmail("irina@пример.рф"));

        Map<CustomerRef, Customer> found = find(company(44), contact(91));

        assertThat(found)
                .containsOnlyKeys(company(44), contact(91))
                .containsEntry(
                        company(44),
                        new Customer(
                                company(44), "ООО «Ромашка»", addresses("office@example.test", "boss@example.test")))
                .containsEntry(
                        contact(91),
                        new Customer(contact(91), "Ирина Петрова", addresses("irina@xn--e1afmkfd.xn--p1ai")));
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }

    @Test
    void a_company_without_an_address_has_those_of_its_contacts() {
        stage.fake.companies().put(44, Map.of("title", "A"));
        stage.fake.companies().put(45, Map.of("title", "B"), MultiField.workEmail("b@example.test"));
        stage.fake.contacts().put(8, Map.of("companyId", 44), MultiField.workEmail("second@example.test"));
        stage.fake.contacts().put(7, Map.of("companyId", 44), MultiField.workEmail("first@example.test"));
        stage.fake.contacts().put(6, Map.of("companyId", 45), MultiField.workEmail("other@example.test"));

        Map<CustomerRef, Customer> found = find(company(44), company(45));

        assertThat(requireNonNull(found.get(company(44))).emails())
                .isEqualTo(addresses("first@example.test", "second@example.test"));
        assertThat(requireNonNull(found.get(company(45))).emails()).isEqualTo(addresses("b@example.test"));
    }

    @Test
    void one_without_any_address_is_found_without_one_and_one_that_is_not_there_is_absent() {
        stage.fake.companies().put(44, Map.of("title", "A"));

        Map<CustomerRef, Customer> found = find(
                company(44), company(45), new CustomerRef("b24", "deal", "1"), new CustomerRef("1c", "partner", "x"));

        assertThat(found).containsOnlyKeys(company(44));
        assertThat(requireNonNull(found.get(company(44))).firstEmail()).isEmpty();
    }

    @Test
    void nobody_asks_nothing() {
        assertThat(find()).isEmpty();
        assertThat(stage.portal.managers().find(Set.of())).isEmpty();
        assertThat(stage.fake.recorder().httpCount()).isZero();
    }

    @Test
    void an_answer_that_breaks_off_is_no_answer() {
        for (int id = 1; id <= 20; id++) {
            stage.fake.companies().put(id, Map.of("title", "A"), MultiField.workEmail("a@example.test"));
        }
        stage.fake.faults().breakOffList(When.method("crm.item.list"), 5);
        CustomerRef[] all =
                IntStream.rangeClosed(1, 20).mapToObj(LookUpsTest::company).toArray(CustomerRef[]::new);

        assertThatThrownBy(() -> find(all)).isInstanceOf(SourceException.class).hasMessageContaining("fewer items");
    }

    @Test
    void a_failing_portal_is_not_taken_for_customers_without_addresses() {
        stage.fake.faults().inject(Fault.internalError(), When.always());

        assertThatThrownBy(() -> find(company(1))).isInstanceOf(SourceException.class);
        assertThatThrownBy(() -> stage.portal.managers().find(Set.of("17"))).isInstanceOf(SourceException.class);
    }

    @Test
    void managers_have_names_addresses_and_phones() {
        stage.fake
                .data()
                .putUser(PortalUser.of(17, "Олег", "Иванов", "oleg@example.test", 5)
                        .withWorkPhone("+7 495 000-00-00"));
        stage.fake.data().putUser(PortalUser.of(18, "Анна", "", "no address", 5));

        Map<String, Manager> found = stage.portal.managers().find(Set.of("17", "18", "19", "ivanov"));

        assertThat(found).containsOnlyKeys("17", "18");
        assertThat(requireNonNull(found.get("17")).name()).isEqualTo("Олег Иванов");
        assertThat(requireNonNull(found.get("17")).email()).contains(new EmailAddress("oleg@example.test"));
        assertThat(requireNonNull(found.get("17")).phone()).contains("+7 495 000-00-00");
        assertThat(requireNonNull(found.get("18")).email()).isEmpty();
    }

    @Test
    void a_hundred_and_twenty_managers_are_one_request() {
        IntStream.rangeClosed(1, 120)
                .forEach(id -> stage.fake.data().putUser(PortalUser.of(id, "A", "B", "a@example.test", 5)));
        Set<String> ids =
                IntStream.rangeClosed(1, 120).mapToObj(Integer::toString).collect(Collectors.toSet());

        assertThat(stage.portal.managers().find(ids)).hasSize(120);
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }
}
