package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.jdbc.SqliteStores;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = Desk.with(folder, 100);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void an_unknown_field_is_named_with_the_nearest_titles_and_nothing_is_sent() {
        desk.write(desk.config().replace("endsOn: Дата окончания договора", "endsOn: Дата окончаня договора"));
        for (String command : new String[] {"run", "check", "preview"}) {
            Desk.Typed typed = desk.type(command);
            assertThat(typed.code()).as(command).isEqualTo(2);
            assertThat(typed.out() + typed.err())
                    .as(command)
                    .contains("нет поля «Дата окончаня договора»", "Ближе всего: \"Дата окончания договора\"");
        }
        assertThat(desk.letters()).isEmpty();
    }

    @Test
    void a_wrong_webhook_is_told_without_its_secret() {
        String wrong = desk.portal().webhookUrl().toString().replaceFirst("/rest/1/\\w+", "/rest/1/wr0ngS3cr3tOfMine");
        desk.environment("HOOK", wrong);
        for (String command : new String[] {"run", "check", "preview"}) {
            Desk.Typed typed = desk.type(command);
            assertThat(typed.code()).as(command).isEqualTo(3);
            assertThat(typed.out() + typed.err())
                    .as(command)
                    .contains("портал не принимает вебхук")
                    .doesNotContain("wr0ngS3cr3tOfMine");
        }
    }

    @Test
    void a_webhook_that_is_no_address_is_not_repeated() {
        desk.environment("HOOK", "http://portal.example/rest/1/s3cr3ts3cr3t/");
        Desk.Typed typed = desk.type("run");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("bitrix24.webhook", "https://").doesNotContain("s3cr3ts3cr3t");
    }

    @Test
    void a_portal_that_breaks_off_in_the_middle_of_the_list_sends_nothing() {
        desk.portal().faults().inject(Fault.cutOff(), When.method("crm.item.list"));
        Desk.Typed typed = desk.type("run");
        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.out()).contains("не доведён до конца").doesNotContain("делать нечего");
        assertThat(desk.letters()).isEmpty();
    }

    @Test
    void a_second_run_is_refused_while_another_is_under_way() {
        try (SqliteStores other = SqliteStores.open(desk.file("remind.db"), "default")) {
            other.stores().leases().acquire("the-other-run", Duration.ofMinutes(10));
            Instant least = Instant.now().plus(Duration.ofMinutes(9));
            Desk.Typed typed = desk.type("run");
            assertThat(typed.code()).isEqualTo(4);
            assertThat(typed.err()).contains("уже идёт прогон the-other-run").doesNotContain("Z", "T");
            LocalDateTime end = LocalDateTime.parse(
                    typed.err().strip().replaceFirst("(?s).*само ", ""),
                    DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT));
            assertThat(end.atZone(ZoneId.of("Europe/Moscow")).toInstant())
                    .isBetween(least, least.plus(Duration.ofMinutes(3)));
            assertThat(desk.type("run", "--lang", "en").err()).contains("the-other-run is under way. Wait");
        }
        assertThat(desk.letters()).isEmpty();
    }

    @Test
    void a_template_with_a_typo_is_refused_before_anything_is_read() throws IOException {
        Path letters = Files.createDirectories(desk.file("letters"));
        Files.writeString(letters.resolve("contract-stock.variables"), "customerName: text\n");
        Files.writeString(letters.resolve("contract-stock.ru.subject.hbs"), "Здравствуйте");
        Files.writeString(letters.resolve("contract-stock.ru.html.hbs"), "<p>{{custonerName}}</p>");
        Files.writeString(letters.resolve("contract-stock.ru.text.hbs"), "{{customerName}}");
        desk.write(desk.config() + "templates:\n  directory: letters\n");
        Desk.Typed typed = desk.type("run");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("нет переменной custonerName", "строка 1", "может быть, customerName?");
        assertThat(desk.portal().recorder().httpCount()).isZero();
    }

    @Test
    void a_variable_written_with_dollars_is_named_with_its_place() throws IOException {
        Path letters = Files.createDirectories(desk.file("letters"));
        Files.writeString(letters.resolve("contract-stock.variables"), "customerName: text\nendsOn?: date\n");
        Files.writeString(letters.resolve("contract-stock.ru.subject.hbs"), "Здравствуйте");
        Files.writeString(letters.resolve("contract-stock.ru.html.hbs"), "<p>\n$Имя партнёра$, $customerName$</p>");
        Files.writeString(letters.resolve("contract-stock.ru.text.hbs"), "{{customerName}}");
        desk.write(desk.config() + "templates:\n  directory: letters\n");
        Desk.Typed typed = desk.type("check");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.out())
                .contains("нет переменной $Имя партнёра$", "строка 2, знак 1")
                .contains("$customerName$ не заменяется", "строка 2, знак 17; напишите {{customerName}}");
    }

    @Test
    void an_unknown_use_case_is_answered_with_the_known_ones() {
        for (String[] command :
                new String[][] {{"run", "kontract"}, {"preview", "contrakt"}, {"send", "contrakt", "10001"}}) {
            Desk.Typed typed = desk.type(command);
            assertThat(typed.code()).isEqualTo(2);
            assertThat(typed.err()).contains("ближайший – contract. Есть contract | dunning | reconciliation");
        }
        assertThat(desk.type("run", "foo", "--lang", "en").err())
                .contains("\"foo\" is no use-case", "There are contract | dunning | reconciliation");
        assertThat(desk.type("run", "dunning").err()).contains("dunning не настроен");
    }

    @Test
    void wrong_arguments_are_told_in_the_language_of_the_reader() {
        assertThat(desk.type("rnu").code()).isEqualTo(2);
        assertThat(desk.type("rnu").err())
                .contains("не понимаю: rnu. Ближе всего – run; есть demo | fake")
                .doesNotContain("Did you mean");
        assertThat(desk.type("rnu", "--lang", "en").err()).contains("The nearest is run");
        assertThat(desk.type("run", "--jsno").err()).contains("Ближе всего – --json");
        assertThat(desk.type("run", "--today=2026-11-23", "--today=2026-11-24").err())
                .contains("--today указан дважды");
        assertThat(desk.type("run", "--json=maybe").err()).contains("неверный параметр: --json: maybe");
        assertThat(desk.type("rearm", "--lang", "en").err()).contains("missing: ");
        assertThat(desk.type("explain", "что-то").err()).contains("не похоже на сделку");
        assertThat(desk.type("rearm", "ключ", "--why", "проба").err()).contains("не похоже на ключ");
    }
}
