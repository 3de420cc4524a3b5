package io.napomni.bitrix24.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.PortalStage;
import io.napomni.model.Customer;
import io.napomni.model.CustomerMatch;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.TaxId;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which card of the portal a customer of 1C is, or another card of the portal. */
class BitrixIdentityTest {
    private static final String ONE = "7707083893";
    private static final String TWO = "500100732259";

    private final PortalStage stage = PortalStage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    private void company(long id, String email, String... numbers) {
        stage.fake.companies().put(id, Map.of("title", "Firm " + id), mail(email));
        for (String number : numbers) {
            stage.fake.data().requisites().ofCompany(id, "Firm " + id, number, "");
        }
    }

    private void contact(long id, String email, Map<String, ?> values) {
        stage.fake.contacts().put(id, values, mail(email));
    }

    private static MultiField[] mail(String email) {
        return email.isEmpty() ? new MultiField[0] : new MultiField[] {MultiField.workEmail(email)};
    }

    private static Customer customer(CustomerRef ref, String emails, String... numbers) {
        List<TaxId> ids = new ArrayList<>();
        for (String number : numbers) {
            TaxId.parse(number).ifPresent(ids::add);
        }
        return new Customer(ref, "ООО «Ромашка»", EmailAddress.allIn(emails), ids);
    }

    private static Customer of1C(String emails, String... numbers) {
        return customer(new CustomerRef("1c", "customer", "a7"), emails, numbers);
    }

    private static Customer ofPortal(String type, long id, String emails) {
        return customer(new CustomerRef("b24", type, Long.toString(id)), emails);
    }

    private Optional<String> one(Customer customer) {
        return Optional.ofNullable(
                        stage.portal.identity().find(Set.of(customer)).get(customer))
                .map(CustomerRef::toString);
    }

    @Test
    void a_customer_is_the_company_with_its_number_in_the_requisites() {
        company(44, "office@firm.test", ONE);
        company(45, "buh@firm.test", TWO);

        assertThat(one(of1C("buh@firm.test", ONE))).contains("b24:company:44");
        assertThat(one(of1C("", "7707 083 893"))).contains("b24:company:44");
        assertThat(one(of1C("nobody@firm.test"))).isEmpty();
    }

    @Test
    void without_the_number_it_is_the_card_with_its_address() {
        company(44, "Office@Firm.test");
        contact(91, "irina@пример.рф", Map.of("name", "Ирина"));

        assertThat(one(of1C("new@firm.test, office@firm.test", ONE))).contains("b24:company:44");
        assertThat(one(of1C("irina@пример.рф"))).contains("b24:contact:91");
    }

    @Test
    void two_firms_with_one_accountant_stay_two() {
        company(44, "buh@outsource.test", TWO);

        assertThat(one(of1C("buh@outsource.test", ONE))).isEmpty();
        assertThat(one(of1C("buh@outsource.test"))).contains("b24:company:44");
    }

    @Test
    void a_contact_of_a_company_counts_as_the_company() {
        company(44, "", ONE);
        contact(9, "anna@firm.test", Map.of("companyId", 44));

        assertThat(one(of1C("anna@firm.test"))).contains("b24:company:44");
        assertThat(one(of1C("anna@firm.test", TWO))).isEmpty();
        assertThat(one(ofPortal("contact", 9, "anna@firm.test"))).contains("b24:company:44");
        assertThat(one(ofPortal("company", 44, "anna@firm.test"))).isEmpty();
        stage.fake.data().requisites().ofContact(9, "ИП", TWO);
        assertThat(one(of1C("anna@firm.test"))).contains("b24:contact:9");
        assertThat(one(of1C("", TWO))).contains("b24:contact:9");
    }

    @Test
    void of_several_cards_the_lowest_counts_for_the_customer_and_for_the_cards_themselves() {
        company(44, "", ONE);
        company(7, "office@firm.test", ONE, ONE);
        company(300, "office@firm.test", ONE);
        List<CustomerMatch> told = new ArrayList<>();

        stage.portal.identity().telling(told::add).find(Set.of(of1C("", ONE)));

        assertThat(told).singleElement().satisfies(match -> {
            assertThat(match.one()).hasToString("b24:company:7");
            assertThat(match.others()).extracting(CustomerRef::id).containsExactly("44", "300");
        });
        assertThat(one(of1C("office@firm.test"))).contains("b24:company:7");
        assertThat(one(ofPortal("company", 300, ""))).contains("b24:company:7");
        assertThat(one(ofPortal("company", 7, ""))).isEmpty();
    }

    @Test
    void a_mailbox_that_stands_in_very_many_cards_hides_nobody_else() {
        for (int id = 1; id <= 25; id++) {
            company(id, "info@mall.test");
        }
        company(500, "office@firm.test");
        Customer shop = of1C("info@mall.test");
        Customer firm = customer(new CustomerRef("1c", "customer", "b8"), "office@firm.test");

        assertThat(stage.portal.identity().find(Set.of(shop, firm)))
                .containsOnly(
                        Map.entry(shop, new CustomerRef("b24", "company", "1")),
                        Map.entry(firm, new CustomerRef("b24", "company", "500")));
    }

    /** At the proposal many are asked for, just before the letter a few: whoever changed between would wait for ever. */
    @Test
    void who_a_customer_is_does_not_depend_on_who_else_is_asked_for() {
        stage.fake
                .companies()
                .put(
                        44,
                        Map.of("title", "A"),
                        MultiField.workEmail("a@firm.test; b@firm.test"),
                        MultiField.workEmail("c@firm.test"));
        company(45, "c@firm.test", ONE);
        company(46, "d@firm.test", ONE, TWO);
        company(7, "", TWO);
        Set<Customer> all = new LinkedHashSet<>();
        for (String letter : List.of("a", "b", "c", "d", "e")) {
            all.add(customer(new CustomerRef("1c", "customer", letter), letter + "@firm.test"));
            all.add(customer(new CustomerRef("1c", "customer", letter + 1), letter + "@firm.test", ONE));
            all.add(customer(new CustomerRef("1c", "customer", letter + 2), letter + "@firm.test", TWO));
        }
        Map<Customer, CustomerRef> together = stage.portal.identity().find(all);

        assertThat(together).hasSizeGreaterThan(10);
        assertThat(all)
                .allSatisfy(one -> assertThat(one(one))
                        .isEqualTo(Optional.ofNullable(together.get(one)).map(CustomerRef::toString)));
    }

    @Test
    void hundreds_of_customers_need_a_few_requests_and_nobody_none() {
        Set<Customer> many = new LinkedHashSet<>();
        for (int id = 1; id <= 400; id++) {
            company(id, "office@firm-" + id + ".test");
            many.add(customer(new CustomerRef("1c", "customer", "c" + id), "office@firm-" + id + ".test"));
        }
        assertThat(stage.portal.identity().find(Set.of())).isEmpty();
        assertThat(stage.fake.recorder().httpCount()).isZero();

        assertThat(stage.portal.identity().find(many)).hasSize(400);
        assertThat(stage.fake.recorder().httpCount()).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm.requisite.list", "crm.duplicate.findbycomm", "crm.item.list"})
    void a_portal_that_does_not_answer_says_nothing_of_anybody(String method) {
        company(44, "office@firm.test");
        stage.fake.faults().inject(Fault.error(403, "ACCESS_DENIED", "Access denied!"), When.method(method));

        assertThatThrownBy(() -> one(of1C("office@firm.test", ONE)))
                .isInstanceOf(SourceException.class)
                .hasMessageNotContaining("office@")
                .hasMessageNotContaining(ONE);
    }

    @Test
    void a_webhook_that_may_not_read_customers_is_told_so() {
        stage.fake.data().items(EntityType.COMPANY).rights().deny(Right.READ);
        stage.fake.data().items(EntityType.CONTACT).rights().deny(Right.READ);

        assertThatThrownBy(() -> one(of1C("office@firm.test"))).isInstanceOf(SourceException.class);
        assertThatThrownBy(() -> one(of1C("", ONE))).isInstanceOf(SourceException.class);
    }
}
