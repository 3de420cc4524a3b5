package io.napomni.bitrix24.contract;

import static io.napomni.bitrix24.PortalStage.LEFT;
import static io.napomni.bitrix24.PortalStage.NUMBER;
import static io.napomni.bitrix24.PortalStage.SHIPPED;
import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.StubServer;
import io.napomni.bitrix24.TamperingPortal;
import io.napomni.bitrix24.TamperingPortal.Place;
import io.napomni.model.Supply;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FetchWindow;
import io.napomni.port.ReminderException;
import io.napomni.port.SourceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Anything may stand anywhere in the portal's answers: a reading then throws, in words for a person, or its facts are
 * right but for what is missing in the one deal that was tampered with.
 */
class TamperedAnswersTest {

    private static final long SEED = Long.getLong("napomni.fuzz.seed", 20261122);
    private static final int CASES = Integer.getInteger("napomni.fuzz.cases", 300);

    /** Nothing here is a date, or an id of a deal, company, contact or person. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "3.5",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(150),
            "9".repeat(5000),
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"<b>\\u0000\"",
            "\"99999999999999999999\"",
            "\"2026-02-30\"",
            "\"0000-00-00T00:00:00+03:00\"",
            "\"" + "x".repeat(70_000) + "\"",
            "[]",
            "{}",
            "[[]]",
            "[null,null]",
            "{\"items\":[]}",
            "{\"error\":\"\"}",
            "[".repeat(50) + "]".repeat(50),
            "[".repeat(3000) + "]".repeat(3000));

    private final List<Supply> read = new ArrayList<>();

    @Test
    @Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatever_stands_in_an_answer_no_fact_is_wrong() throws Exception {
        try (PortalStage stage = PortalStage.open();
                TamperingPortal tampering = new TamperingPortal(stage.fake.webhookUrl())) {
            fill(stage);
            fetch(stage, tampering);
            List<Supply> right = List.copyOf(read);
            List<Place> places = tampering.places();
            assertThat(right).hasSize(3);
            Random chance = new Random(SEED);
            for (int i = 0; i < CASES; i++) {
                Place place = places.get(chance.nextInt(places.size()));
                String value = VALUES.get(chance.nextInt(VALUES.size()));
                if (isAnotherPortal(place, value)) {
                    continue;
                }
                String told = "seed " + SEED + ", case " + i + ": " + shortened(value) + " at " + place.at();
                tampering.tamper(place, value);
                Optional<ReminderException> refusal = fetch(stage, tampering);
                refusal.ifPresentOrElse(
                        words -> assertSpeaksToPeople(words, told), () -> assertRight(right, place, told));
            }
        }
    }

    /**
     * Another name or number of a stage or a pipeline is no broken answer, but the answer of a portal set up otherwise.
     */
    private static boolean isAnotherPortal(Place place, String value) {
        return place.at().toString().matches(".*/(stages/\\d+/STATUS_ID|categories/\\d+/id)")
                && List.of("\"x\"", "\"2026-02-30\"", "\"99999999999999999999\"", "0", "-1")
                        .contains(value);
    }

    private static void fill(PortalStage stage) {
        for (int id = 1; id <= 3; id++) {
            stage.deal(
                    1000 + id,
                    Map.of(
                            "companyId",
                            40 + id,
                            "begindate",
                            LocalDate.of(2026, 1, 14 + id),
                            "closedate",
                            TODAY.plusDays(id),
                            NUMBER,
                            "ДК-" + id,
                            SHIPPED,
                            LocalDate.of(2026, 9, 20 + id),
                            LEFT,
                            "12 шт."));
        }
    }

    private Optional<ReminderException> fetch(PortalStage stage, TamperingPortal tampering) {
        read.clear();
        Bitrix24Portal portal = Bitrix24Portal.open(tampering.webhook(), stage.clock, stage.options);
        try {
            portal.contracts(PortalStage.mapping()).fetch(FetchWindow.everything(TODAY), read::add);
            return Optional.empty();
        } catch (SourceException | ConfigurationException refusal) {
            return Optional.of(refusal);
        }
    }

    private static void assertSpeaksToPeople(ReminderException refusal, String told) {
        assertThat(refusal.getMessage())
                .as(told)
                .matches("(?s).*\\p{L}+ \\p{L}+.*\\.")
                .doesNotContain(StubServer.SECRET, "Exception", "\u0000")
                .hasSizeLessThan(2000);
        assertThat(refusal).as(told).hasNoCause();
    }

    private void assertRight(List<Supply> right, Place place, String told) {
        boolean inRow = place.at().toString().matches(".*/items/\\d.*");
        assertThat(read).as(told).hasSize(right.size());
        for (int i = 0; i < right.size(); i++) {
            Supply was = right.get(i);
            Supply is = read.get(i);
            if (inRow && place.at().toString().matches(".*/items/" + i + "/.*")) {
                assertThat(is.contract().ref())
                        .as(told)
                        .isEqualTo(was.contract().ref());
                assertThat(is.contract().endsOn())
                        .as(told)
                        .isIn(Optional.empty(), was.contract().endsOn());
                assertThat(is.contract().startsOn())
                        .as(told)
                        .isIn(Optional.empty(), was.contract().startsOn());
                assertThat(is.lastShippedOn()).as(told).isIn(Optional.empty(), was.lastShippedOn());
                assertThat(is.contract().customer().toString())
                        .as(told)
                        .isIn("b24:deal:" + (1001 + i), "b24:company:" + (41 + i));
            } else {
                assertThat(is).as(told).isEqualTo(was);
            }
        }
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "… (" + value.length() + ")" : value;
    }
}
