package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.Invoice;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.OneCBase;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.onec.wire.SessionMode;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Said;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.sample.SampleBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.memory.SettableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person reads for each way in which a base of 1C can fail, word for word. */
class OneCTroubleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String SURVIVED = "(nothing: all is read as without trouble)";
    private static final Pattern FOREIGN = Pattern.compile("[A-Za-z]{2,}");

    private static final BaseSchema SCHEMA = BaseSchema.of("ut11");
    /** Read only: a trouble is of the base that serves it. */
    private static final BaseData DATA = new BaseData();

    static {
        SampleBase.fill(DATA, SCHEMA, TODAY, 12);
    }

    private static String told() {
        try (InputStream file = OneCTroubleTest.class.getResourceAsStream("onec-trouble.txt")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was said, or that nothing was. */
    private static String said(OneCTroubles.Trouble trouble) {
        SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
        BaseOptions options = BaseOptions.of(SCHEMA, clock).withPause(clock::advance);
        try (FakeBase fake = FakeBase.start(DATA, trouble.options().apply(options));
                OneCBase base = OneCBase.open(
                        BaseAddress.of(fake.baseUrl().toString()),
                        Credentials.of(fake.login(), fake.password()),
                        OneCOptions.in(ZoneOffset.UTC)
                                .with(SessionMode.HEADER)
                                .with(wait -> clock.advance(wait), () -> 1L),
                        BaseSettings.auto(),
                        clock)) {
            return read(base, fake, trouble);
        }
    }

    private static String read(OneCBase base, FakeBase fake, OneCTroubles.Trouble trouble) {
        List<Invoice> facts = new ArrayList<>();
        try {
            trouble.after().accept(fake);
            base.orders().fetch(FetchWindow.everything(TODAY), facts::add);
            return facts.isEmpty() ? "(no facts)" : SURVIVED;
        } catch (SourceException | ConfigurationException refused) {
            assertThat(facts).isEmpty();
            checked(base, refused);
            String said = String.valueOf(refused.getMessage());
            assertThat(said).doesNotContain(fake.password(), fake.login(), "Ромашк", "7701234567", "elsewhere");
            return said.replace("127.0.0.1:" + fake.baseUrl().getPort(), "1c.example")
                    .replace('\n', ' ');
        }
    }

    /** What is not published is told by the check as well, in both languages. */
    private static void checked(OneCBase base, RuntimeException refused) {
        if (refused instanceof ConfigurationException) {
            assertThat(base.check(Set.of(Capability.ORDERS), Locale.ENGLISH))
                    .isNotEmpty()
                    .allSatisfy(gap -> assertThat(refused).hasMessageContaining(gap));
            assertThat(base.check(Set.of(Capability.ORDERS))).allMatch(gap -> gap.contains("заказы"));
        }
    }

    @Test
    void each_switch_of_the_fake_has_its_sentence() {
        assertThat(OneCTroubles.all().keySet()).containsExactlyInAnyOrderElementsOf(OneCTroubles.offered());
    }

    @Test
    void people_read_what_is_wrong_and_what_to_do_in_their_language() {
        Said russian = Said.in(Language.RU);
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, OneCTroubles.Trouble> entry : OneCTroubles.all().entrySet()) {
            String english = said(entry.getValue());
            all.append(entry.getKey()).append('\n').append(english).append('\n');
            if (!english.equals(SURVIVED)) {
                all.append(russian.of(english)).append('\n');
            }
            all.append('\n');
        }
        assertThat(all.toString()).isEqualTo(told());
    }

    @Test
    void each_sentence_says_what_to_do_and_leaves_no_english_in_the_russian() {
        for (String block : told().split("\n\n", -1)) {
            List<String> lines = block.strip().lines().toList();
            boolean ofTheCheck = block.contains("does not publish all that is needed");
            if (lines.size() == 3 && !ofTheCheck) {
                assertThat(lines.get(1)).contains(". ").endsWith(".");
                String names = lines.get(2)
                        .replaceAll(
                                "1c\\.example|OData|HTTP|canary|\\$\\w+|[A-Za-z]+_[\\p{L}_]+|[a-z]+(-[a-z]+)*\\.[a-z-]+",
                                "");
                assertThat(FOREIGN.matcher(names).results().map(found -> found.group()))
                        .as(lines.get(2))
                        .isEmpty();
            }
        }
        assertThat(told().lines().filter(line -> line.equals(SURVIVED))).hasSizeGreaterThan(5);
    }
}
