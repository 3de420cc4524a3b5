package io.napomni.bitrix24.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.StubServer;
import io.napomni.bitrix24.TamperingPortal;
import io.napomni.bitrix24.TamperingPortal.Place;
import io.napomni.port.ConfigurationException;
import io.napomni.port.ReminderException;
import io.napomni.port.SourceException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever becomes of an answer on its way, no fact is wrong: it is right, or it is missing, or the reading throws. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrokenAnswersTest {
    private static final long SEED = Long.getLong("napomni.fuzz.seed", 20261122);
    private static final int CASES = Integer.getInteger("napomni.fuzz.cases", 600) / 10;

    private static final int CUTS = Integer.getInteger("napomni.cuts", 12);

    /** Nothing here is a date, a number of something at the portal, or one of its words. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "3.5",
            "1e999999999",
            "\"\"",
            "\"x\"",
            "\"99999999999999999999\"",
            "\"2026-02-30\"",
            "\"0000-00-00T00:00:00+03:00\"",
            "[]",
            "{}",
            "[null,null]",
            "{\"items\":[]}",
            "{\"error\":\"\"}",
            "[".repeat(3000) + "]".repeat(3000));

    /** Another value here is no broken answer, but that of a portal where people wrote something else. */
    private static final String FREE =
            ".*/(name|NAME|STATUS_ID|ACTIVE|opportunity|quantity|productName|productId|measureName)";

    static List<String> readings() {
        return List.copyOf(Readings.all().keySet());
    }

    private static Map<String, String> read(String what, Bitrix24Portal portal) {
        return Objects.requireNonNull(Readings.all().get(what)).apply(portal);
    }

    /** One for all readings of a test, which are too many for a client each. */
    private static Bitrix24Portal opened(PortalStage stage, TamperingPortal portal) {
        return Bitrix24Portal.open(portal.webhook(), stage.clock, stage.options);
    }

    @ParameterizedTest
    @MethodSource("readings")
    void whatever_stands_in_an_answer_no_fact_is_wrong(String what) throws Exception {
        try (PortalStage stage = PortalStage.open();
                TamperingPortal portal = new TamperingPortal(stage.fake.webhookUrl())) {
            Readings.fill(stage);
            Bitrix24Portal opened = opened(stage, portal);
            Map<String, String> right = read(what, opened);
            assertThat(right).hasSize(3);
            List<Place> places = portal.places();
            Random chance = new Random(SEED);
            for (int i = 0; i < CASES; i++) {
                Place place = places.get(chance.nextInt(places.size()));
                String value = VALUES.get(chance.nextInt(VALUES.size()));
                if (!place.at().toString().matches(FREE)) {
                    portal.tamper(place, value);
                    assertRight(what, opened, right, "seed " + SEED + ", case " + i + " at " + place.at());
                }
            }
        }
    }

    private static void assertRight(String what, Bitrix24Portal portal, Map<String, String> right, String told) {
        try {
            assertThat(right).as(told).containsAllEntriesOf(read(what, portal));
        } catch (SourceException | ConfigurationException refusal) {
            assertSpeaksToPeople(refusal, told);
        }
    }

    private static void assertSpeaksToPeople(ReminderException refusal, String told) {
        assertThat(refusal.getMessage())
                .as(told)
                .matches("(?s).*\\p{L}+ \\p{L}+.*\\.")
                .doesNotContain(StubServer.SECRET, "Exception")
                .hasSizeLessThan(2000);
        assertThat(refusal).as(told).hasNoCause();
    }

    /** At a dozen places of each answer; at every byte with {@code -Dnapomni.cuts=1000000}, which takes long. */
    @ParameterizedTest
    @MethodSource("readings")
    void an_answer_that_is_cut_is_no_answer(String what) {
        try (PortalStage stage = PortalStage.open();
                TamperingPortal portal = new TamperingPortal(stage.fake.webhookUrl())) {
            Readings.fill(stage);
            Bitrix24Portal opened = opened(stage, portal);
            read(what, opened);
            for (Map.Entry<String, String> answer : portal.answers().entrySet()) {
                int step = Math.max(1, answer.getValue().length() / CUTS);
                for (int length = 0; length < answer.getValue().length(); length += step) {
                    portal.cut(answer.getKey(), length);
                    assertThatThrownBy(() -> read(what, opened))
                            .as("cut at byte " + length)
                            .isInstanceOf(SourceException.class);
                }
            }
        }
    }
}
