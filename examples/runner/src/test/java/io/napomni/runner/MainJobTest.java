package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {

    private static final String ACTIONS = "(?s).*\"key\" : \"(contract-renewal\\|[^\"]*\\|mail)\".*";

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
    void preview_shows_what_run_then_sends() {
        Desk.Typed preview = desk.type("preview", "--json");
        assertThat(preview.code()).isZero();
        assertThat(desk.letters()).isEmpty();
        Desk.Typed run = desk.type("run");
        assertThat(run.code()).isZero();
        assertThat(desk.letters())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(preview.out()).contains(letter.recipient()));
        assertThat(run.out()).contains("всё в порядке", "сделано");
    }

    @Test
    void what_was_sent_is_in_the_register_and_goes_again_only_when_re_armed() {
        desk.type("run");
        int sent = desk.letters().size();
        String list = desk.type("register", "list", "--json").out();
        assertThat(list).matches(ACTIONS);
        String key = list.replaceFirst(ACTIONS, "$1");
        assertThat(desk.type("register", "find", key).out()).contains("сделано");
        assertThat(desk.type("rearm", key, "--why", "клиент потерял письмо").code())
                .isZero();
        Desk.Typed again = desk.type("run", "--today", "2026-12-01");
        assertThat(again.code()).isZero();
        assertThat(desk.letters()).hasSizeGreaterThan(sent);
    }

    @Test
    void a_hold_keeps_a_customer_from_letters_until_it_is_lifted() {
        String preview = desk.type("preview", "--json").out();
        String deal = preview.replaceFirst("(?s).*?\"contract-renewal\\|b24:deal:(\\d+)\\|.*", "$1");
        assertThat(desk.type("hold", "add", deal, "--why", "спор").code()).isZero();
        assertThat(desk.type("hold", "list").out()).contains("b24:deal:" + deal, "спор");
        assertThat(desk.type("preview", deal).out()).contains("пауза: спор");
        assertThat(desk.type("hold", "lift", "subject-" + deal).code()).isZero();
        assertThat(desk.type("preview", deal).out()).doesNotContain("пауза");
    }

    @Test
    void a_cold_start_waits_for_approval_and_sends_exactly_what_was_shown() {
        desk.write(desk.config().replace("coldStart: 1000", "coldStart: 1"));
        Desk.Typed first = desk.type("run");
        assertThat(first.code()).isEqualTo(1);
        int cold = desk.letters().size();
        String run = first.out().replaceFirst("(?s).*\\./remind approve (\\S+)\\s*$", "$1");
        assertThat(desk.type("approve", "--list").out()).contains(run, "первый прогон");
        assertThat(desk.type("run").code()).isEqualTo(1);
        assertThat(desk.letters()).hasSize(cold);
        assertThat(desk.type("approve", run).code()).isZero();
        assertThat(desk.type("run").code()).isZero();
        assertThat(desk.letters()).hasSizeGreaterThan(cold);
    }

    @Test
    void explain_answers_for_any_day() {
        Desk.Typed today = desk.type("explain", "10001");
        assertThat(today.code()).isZero();
        assertThat(today.out()).contains("Заканчивается договор", "есть дата окончания договора");
        assertThat(desk.type("explain", "10001", "--today", "2030-01-01", "--lang", "en")
                        .out())
                .contains("1 Jan 2030");
        assertThat(desk.type("explain", "999").code()).isEqualTo(1);
    }

    @Test
    void explain_names_what_keeps_a_due_letter_from_going() {
        String subject = desk.type("preview", "--json").out().replaceAll("(?s).*?(b24:deal:\\d+).*", "$1");
        assertThat(desk.type("explain", subject).out()).contains("пойдёт");
        desk.type("hold", "add", subject, "--why", "спорная поставка");
        assertThat(desk.type("explain", subject).out()).contains("на паузе", "спорная поставка");
        assertThat(desk.type("explain", subject, "--json").out()).contains("\"HELD\"");
    }

    @Test
    void check_tries_everything_and_sends_nothing() {
        Desk.Typed check = desk.type("check");
        assertThat(check.code()).isLessThan(2);
        assertThat(check.out()).contains("вебхук принят", "готов принимать письма", "шаблоны верны");
        assertThat(desk.letters()).isEmpty();
        assertThat(desk.portal().written().comments()).isEmpty();
    }

    @Test
    void init_writes_a_commented_file_and_never_over_another() throws IOException {
        assertThat(desk.type("init").code()).isEqualTo(2);
        assertThat(Files.readString(desk.file("remind.yml"))).isEqualTo(desk.config());
        assertThat(desk.type("init", "--config", "new.yml", "--lang", "en").code())
                .isZero();
        assertThat(Files.readString(desk.file("new.yml"))).contains("# The ledger");
    }
}
