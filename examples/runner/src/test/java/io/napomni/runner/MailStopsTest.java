package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses that get no more letters, and a mail server that is left alone: each run is a process of its own. */
class MailStopsTest {

    private static final String RECIPIENTS = "(?s).*?\"to\" : \"([^\"]+@[^\"]+)\".*";

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = Desk.with(folder, 120);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> asked(String address) {
        return desk.mail().commands().stream()
                .filter(line -> line.contains("<" + address + ">"))
                .toList();
    }

    private long refusedForUs() {
        return desk.mail().commands().stream()
                .filter(line -> line.startsWith("MAIL FROM"))
                .count();
    }

    @Test
    void a_dead_address_is_asked_for_once_and_listed_without_being_named() {
        String address = desk.type("preview", "--json").out().replaceFirst(RECIPIENTS, "$1");
        desk.mail()
                .play(SmtpRule.at(SmtpStep.RCPT, SmtpAnswer.reply("550 5.1.1 unknown"))
                        .forRecipient(address));
        Desk.Typed first = desk.type("run");
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out()).contains("такого адреса нет", "теперь в стоп-листе");
        assertThat(asked(address)).hasSize(1);
        Desk.Typed second = desk.type("run", "--today", "2026-12-01");
        assertThat(second.out()).contains("адрес в стоп-листе");
        assertThat(asked(address)).hasSize(1);
        assertThat(desk.type("suppressed", "list").out())
                .contains("любые письма", "такого адреса нет", "550 5.1.1", "mail")
                .doesNotContain(address);
        assertThat(desk.type("suppressed", "remove", address.toUpperCase(Locale.ROOT))
                        .code())
                .isZero();
        assertThat(desk.type("suppressed", "list").out()).contains("Стоп-лист пуст");
        desk.mail().behave();
        desk.type("run", "--today", "2026-12-01");
        assertThat(desk.letters()).anyMatch(letter -> letter.recipient().equals(address));
    }

    @Test
    void another_key_of_marks_is_refused_before_anything_is_sent() {
        String address = desk.type("preview", "--json").out().replaceFirst(RECIPIENTS, "$1");
        desk.type("suppressed", "add", address, "--why", "просил");
        desk.environment("MARK", "another-sixteen-characters");
        for (String command : List.of("run", "preview", "check")) {
            Desk.Typed refused = desk.type(command);
            assertThat(refused.code()).as(command).isNotZero();
            assertThat(refused.out() + refused.err()).contains("стоп-лист сделан с другим ключом", "Верните ключ");
        }
        assertThat(desk.type("suppressed", "add", "b@example.test", "--why", "x")
                        .err())
                .contains("другим ключом");
        assertThat(desk.letters()).isEmpty();
        desk.environment("MARK", "sixteen-random-characters");
        assertThat(desk.type("preview").out()).contains("адрес в стоп-листе");
    }

    @Test
    void an_address_is_put_on_the_list_by_hand_and_gets_nothing() {
        String address = desk.type("preview", "--json").out().replaceFirst(RECIPIENTS, "$1");
        assertThat(desk.type("suppressed", "add", address, "--why", "просил").code())
                .isZero();
        assertThat(desk.type("suppressed", "add", address, "--why", "опять").out())
                .contains("Уже в стоп-листе");
        assertThat(desk.type("preview").out()).contains("адрес в стоп-листе");
        desk.type("run");
        assertThat(asked(address)).isEmpty();
        String mark =
                desk.type("suppressed", "list", "--json").out().replaceFirst("(?s).*?\"mark\" : \"(\\w{12}).*", "$1");
        assertThat(desk.type("suppressed", "remove", mark).code()).isZero();
        assertThat(desk.type("suppressed", "remove", mark).code()).isEqualTo(2);
    }

    @Test
    void wrong_scopes_and_addresses_are_refused() {
        assertThat(desk.type("suppressed", "add", "нет", "--why", "х").code()).isEqualTo(2);
        assertThat(desk.type("suppressed", "add", "a@b.example", "--why", "х", "--scenario", "nope")
                        .err())
                .contains("contract-renewal");
        assertThat(desk.type(
                                "suppressed",
                                "add",
                                "a@b.example",
                                "--why",
                                "х",
                                "--promotional",
                                "--scenario",
                                "contract-stock")
                        .code())
                .isEqualTo(2);
        assertThat(desk.type("suppressed", "remove", "a@b.example").code()).isEqualTo(1);
        assertThat(desk.type("suppressed", "list").out()).contains("Стоп-лист пуст");
    }

    @Test
    void a_server_that_is_not_there_is_not_all_well() {
        desk.mail().close();
        Desk.Typed run = desk.type("run");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "канал mail: выполнено 0, отложено 3", "Первое отложено, потому что", "mail-server-unreachable")
                .doesNotContain("Channel mail");
    }

    @Test
    void a_server_that_throttles_is_left_alone_by_the_next_run_too() {
        desk.mail().play(SmtpRule.at(SmtpStep.MAIL, SmtpAnswer.reply("451 4.7.0 limit reached")));
        assertThat(desk.type("run").code()).isEqualTo(1);
        int before = desk.mail().connections();
        assertThat(before).isPositive();
        assertThat(refusedForUs()).as("what opens the breaker").isGreaterThanOrEqualTo(3);
        desk.mail().behave();
        Desk.Typed resting = desk.type("run");
        assertThat(resting.code()).isEqualTo(1);
        assertThat(resting.out()).contains("канал mail: выполнено 0", "Он ничего не взял");
        assertThat(desk.mail().connections()).isEqualTo(before);
        assertThat(desk.letters()).isEmpty();
    }
}
