package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.sample.SamplePortal;
import java.io.IOException;
import java.net.IDN;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deals as people really fill them in: each odd one has its reason, and all others go on. */
class OddDealsTest {

    private Desk desk;
    private List<Long> due;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        desk = Desk.with(folder, 100);
        due = due();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Deals whose customers would get a letter about renewal. */
    private List<Long> due() throws IOException {
        JsonNode preview =
                new ObjectMapper().readTree(desk.type("preview", "--json").out());
        return StreamSupport.stream(preview.get("reminders").spliterator(), false)
                .map(reminder -> reminder.get("keys").get(0).asText())
                .filter(key -> key.startsWith("contract-renewal|"))
                .map(key -> Long.valueOf(key.replaceFirst(".*\\|b24:deal:(\\d+)\\|.*", "$1")))
                .toList();
    }

    /** A company's address goes before its contact's. */
    private void mailOf(long deal, String... addresses) {
        long company =
                Long.parseLong(desk.portal().deals().find(deal).orElseThrow().text("companyId"));
        List<MultiField> fields =
                Stream.of(addresses).map(MultiField::workEmail).toList();
        desk.portal().companies().change(company, item -> new Item(item.id(), item.values(), fields));
    }

    private static Item withoutMail(Item person) {
        return new Item(person.id(), person.values(), List.of());
    }

    private String number(long deal) {
        return desk.portal().deals().find(deal).orElseThrow().text(SamplePortal.NUMBER);
    }

    /** Who got a letter about the renewal of a deal's contract. */
    private List<String> recipients(long deal) {
        return desk.letters().stream()
                .filter(letter -> letter.subject().startsWith("Заканчивается"))
                .filter(letter -> letter.part("text/plain").orElseThrow().contains(number(deal)))
                .map(ReceivedLetter::recipient)
                .toList();
    }

    @Test
    void a_deal_without_an_end_date_is_explained_and_the_others_go_on() {
        desk.portal().deals().update(due.get(0), SamplePortal.END, null);
        Desk.Typed run = desk.type("run");
        assertThat(run.code()).as(run.out()).isLessThan(2);
        assertThat(recipients(due.get(0))).isEmpty();
        assertThat(recipients(due.get(1))).hasSize(1);
        assertThat(desk.type("explain", due.get(0).toString()).out()).contains("бессрочный");
    }

    @Test
    void an_end_before_the_start_needs_a_person_and_the_others_go_on() {
        desk.portal().deals().update(due.get(0), SamplePortal.BEGIN, "2030-01-01");
        Desk.Typed run = desk.type("run");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(number(due.get(0)), "дата окончания раньше даты начала");
        assertThat(recipients(due.get(0))).isEmpty();
        assertThat(recipients(due.get(1))).hasSize(1);
    }

    @Test
    void a_customer_without_an_address_is_named_with_the_reason_and_the_others_go_on() {
        mailOf(due.get(0));
        List.copyOf(desk.portal().contacts().byId().keySet())
                .forEach(contact -> desk.portal().contacts().change(contact, OddDealsTest::withoutMail));
        assertThat(desk.type("preview", due.get(0).toString()).out()).contains("нет адреса электронной почты");
        desk.type("run");
        assertThat(recipients(due.get(0))).isEmpty();
        assertThat(desk.letters()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'   ', в сделке нет номера договора",
        "'Д-1\nBcc: spy@buyer.example', номер договора слишком длинный или с переводами строк"
    })
    void a_contract_that_cannot_be_named_gets_no_letter_and_the_others_go_on(String number, String reason) {
        desk.portal().deals().update(due.get(0), SamplePortal.NUMBER, number);
        assertThat(desk.type("preview", due.get(0).toString()).out()).contains(reason);
        desk.type("run");
        assertThat(desk.letters())
                .isNotEmpty()
                .noneMatch(letter -> letter.part("text/plain").orElseThrow().contains("Bcc"))
                .noneMatch(letter -> letter.subject().contains("«»"));
        assertThat(desk.letters().stream().filter(letter -> letter.subject().startsWith("Заканчивается")))
                .hasSizeLessThan(due.size());
    }

    @Test
    void of_several_addresses_in_one_field_the_first_good_one_gets_the_letter() {
        mailOf(due.get(0), "нет почты; first@buyer.example, second@buyer.example");
        desk.type("run");
        assertThat(recipients(due.get(0))).containsExactly("first@buyer.example");
    }

    @Test
    void a_domain_in_cyrillic_letters_gets_its_letter() {
        mailOf(due.get(0), "zakaz@покупатель.рф");
        desk.type("run");
        assertThat(recipients(due.get(0))).containsExactly("zakaz@" + IDN.toASCII("покупатель.рф"));
    }
}
