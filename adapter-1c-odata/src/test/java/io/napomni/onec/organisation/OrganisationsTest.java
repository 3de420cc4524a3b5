package io.napomni.onec.organisation;

import static io.napomni.onec.Counter.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.model.BankAccount;
import io.napomni.model.Organisation;
import io.napomni.model.SubjectRef;
import io.napomni.model.TaxId;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.Counter;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own organisations with the accounts to which they are paid. */
class OrganisationsTest {

    private static List<Organisation> read(Counter counter) {
        List<Organisation> read = new ArrayList<>();
        FetchReport report = counter.base.organisations().fetch(FetchWindow.everything(TODAY), read::add);
        assertThat(report.facts()).isEqualTo(read.size());
        assertThat(report.proof()).contains("as many as $count tells");
        return read;
    }

    private static Organisation company(List<Organisation> all) {
        return all.stream().filter(one -> one.kpp().isPresent()).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "bp", "unf"})
    void a_company_has_its_open_accounts_and_a_person_no_kpp(String profile) {
        try (Counter counter = Counter.open(profile, 5)) {
            List<Organisation> all = read(counter);
            assertThat(all).hasSize(2);
            Organisation company = company(all);
            assertThat(company.name()).contains("Торговый дом «Сантехопт»");
            assertThat(company.shortName()).contains("ООО «ТД «Сантехопт»");
            assertThat(company.taxId()).contains(new TaxId("7701501230"));
            assertThat(List.of(company.kpp(), company.ogrn()))
                    .containsExactly(Optional.of("770101001"), Optional.of("1027700000017"));
            assertThat(company.accounts())
                    .extracting(BankAccount::number)
                    .containsExactlyElementsOf(counter.sample.expectedAccounts());
            assertThat(company.accounts().get(0))
                    .isEqualTo(new BankAccount(
                            "40702810500000004217",
                            "044525999",
                            "АО «ОБРАЗЕЦБАНК»",
                            Optional.of("30101810600000000999"),
                            Optional.of("г. Москва")));
            assertThat(all.stream().filter(one -> one.kpp().isEmpty()))
                    .singleElement()
                    .matches(person -> person.accounts().isEmpty())
                    .matches(person -> person.taxId().equals(TaxId.parse("770150123020")));
        }
    }

    @Test
    void details_that_were_typed_into_an_account_hold_instead_of_the_banks() {
        try (Counter counter = Counter.open("erp", 5)) {
            assertThat(company(read(counter)).accounts().get(1))
                    .extracting(BankAccount::bic, BankAccount::bank, BankAccount::correspondentAccount)
                    .containsExactly("044525888", "АО «ДРУГОЙБАНК»", Optional.of("30101810300000000888"));
        }
    }

    @Test
    void one_is_read_again_by_its_reference_and_one_marked_for_deletion_is_gone() {
        try (Counter counter = Counter.open("bp", 5)) {
            Organisation company = company(read(counter));
            Set<SubjectRef> one = Set.of(company.ref());
            assertThat(counter.base.organisations().reread(one)).containsEntry(company.ref(), company);
            counter.data.change(
                    "Catalog_Организации",
                    row -> row.path("Ref_Key").asText().equals(company.ref().id()),
                    row -> row.put("DeletionMark", true));
            assertThat(counter.base.organisations().reread(one)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ut11,Catalog_БанковскиеСчетаОрганизаций",
        "ut11,Catalog_КлассификаторБанков",
        "bp,Catalog_БанковскиеСчета",
        "unf,Catalog_Банки"
    })
    void an_account_or_a_bank_that_is_lost_gives_nothing_and_one_not_published_is_named(String profile, String set) {
        try (Counter counter = Counter.open(profile, 5)) {
            counter.fake.faults().inject(new Fault.ShortPage(1), When.set(set));
            assertThatThrownBy(() -> read(counter))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("by $count");
            counter.fake.faults().clear();
            counter.fake.unpublish(set);
            assertThatThrownBy(() -> counter.open(BaseSettings.auto())
                            .organisations()
                            .fetch(FetchWindow.everything(TODAY), one -> {}))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(set)
                    .hasMessageContaining("Состав OData");
        }
    }
}
