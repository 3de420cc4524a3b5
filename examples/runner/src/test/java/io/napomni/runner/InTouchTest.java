package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.Direction;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody has spoken with the customer: the letter waits, says why, and goes when the quiet is over. */
class InTouchTest {

    private static final String ACTIVITIES = "crm.activity.list";
    private static final long NEXT = 900_000;

    private Desk desk;
    private String key = "";
    private String deal = "";

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = Desk.with(folder, 60);
        key = desk.type("preview", "contract", "--json")
                .out()
                .replaceFirst(
                        "(?s).*?\"(contract-renewal\\|b24:deal:\\d+\\|renewal@(?:2026-12|2027)[^\"]*\\|mail)\".*",
                        "$1");
        deal = key.replaceFirst(".*:(\\d+)\\|.*", "$1");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static OffsetDateTime noon(LocalDate day) {
        return day.atTime(12, 0).atOffset(ZoneOffset.ofHours(3));
    }

    private void called(LocalDate day) {
        desk.portal()
                .data()
                .putActivity(Activity.call(
                        NEXT, Direction.INCOMING, EntityType.DEAL.owner(Long.parseLong(deal)), noon(day)));
    }

    private boolean isSent() {
        return desk.type("register", "find", key).out().contains("сделано");
    }

    @Test
    void a_call_keeps_the_letter_back_and_preview_and_explain_and_the_report_tell_why() {
        called(Desk.MONDAY.minusDays(4));

        assertThat(desk.type("preview", deal).out()).contains("с клиентом недавно общались (звонок 19.11.2026)");
        assertThat(desk.type("explain", deal).out())
                .contains("с клиентом недавно общались (звонок 19.11.2026)", "03.12.2026");
        Desk.Typed run = desk.type("run");
        assertThat(run.out()).contains("с клиентом недавно общались");
        assertThat(isSent()).isFalse();
    }

    @Test
    void the_letter_goes_on_the_day_on_which_the_quiet_is_over() {
        called(Desk.MONDAY.minusDays(13));
        desk.type("run");
        assertThat(isSent()).isFalse();

        desk.type("run", "--today", Desk.MONDAY.plusDays(1).toString());
        assertThat(isSent()).isTrue();
    }

    @Test
    void a_call_during_the_run_is_heard_just_before_the_letter_begins() {
        desk.portal().recorder().clear();
        desk.portal().beforeEachAnswer(asked -> {
            boolean proposed = desk.portal().recorder().callsOf(ACTIVITIES) > 0;
            if (proposed) {
                called(Desk.MONDAY);
            }
        });
        Desk.Typed run = desk.type("run");

        assertThat(run.out()).contains("с клиентом недавно общались");
        assertThat(isSent()).isFalse();
    }

    @Test
    void whoever_sends_by_hand_is_warned_and_may_send_with_a_reason() {
        called(Desk.MONDAY.minusDays(4));
        Desk.Typed warned = desk.type("send", "contract", deal, "--letter", "renewal", "--yes");
        assertThat(warned.code()).isEqualTo(1);
        assertThat(warned.out()).contains("С клиентом говорили по телефону 19 ноября, 4 дня назад");
        assertThat(desk.letters()).isEmpty();

        Desk.Typed sent = desk.type("send", "contract", deal, "--letter", "renewal", "--yes", "--reason", "просил");
        assertThat(sent.code()).as(sent.out() + sent.err()).isZero();
        assertThat(sent.out()).contains("сама программа этого не повторит");
    }

    @Test
    void our_own_calls_count_unless_the_company_says_otherwise() {
        desk.portal()
                .data()
                .putActivity(Activity.call(
                        NEXT, Direction.OUTGOING, EntityType.DEAL.owner(Long.parseLong(deal)), noon(Desk.MONDAY)));
        assertThat(desk.type("preview", deal).out()).contains("недавно общались");

        desk.write(desk.config().replace("coldStart: 1000", "coldStart: 1000\n  ownCalls: no"));
        assertThat(desk.type("preview", deal).out()).doesNotContain("недавно общались");
    }

    @Test
    void where_it_is_off_the_portal_is_not_asked() {
        called(Desk.MONDAY);
        desk.write(desk.config().replace("coldStart: 1000", "coldStart: 1000\n  quietDays: 0"));
        desk.portal().recorder().clear();

        desk.type("run");
        desk.type("check");

        assertThat(isSent()).isTrue();
        assertThat(desk.portal().recorder().callsOf(ACTIVITIES)).isZero();
    }

    @Test
    void where_activities_may_not_be_read_nothing_is_sent_and_check_tells_it() {
        desk.portal().faults().fail(When.method(ACTIVITIES), "ACCESS_DENIED", "Access denied!");

        assertThat(desk.type("check").out()).contains("Общение с клиентами", ACTIVITIES);
        Desk.Typed run = desk.type("run");
        assertThat(run.code()).isNotZero();
        assertThat(run.out() + run.err()).contains(ACTIVITIES);
        assertThat(desk.letters()).isEmpty();
    }
}
