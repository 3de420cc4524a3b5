package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every configuration of 1C at the command line: whom it writes to is what the story of the sample says. */
class ProfilesTest {

    /** Twice as many, because each second order has an invoice. */
    private static final int ORDERS = 2 * BaseDesk.ORDERS;

    @TempDir
    private Path folder;

    private BaseDesk open(String profile, String source) {
        BaseDesk desk = BaseDesk.with(folder, profile, ORDERS);
        desk.desk().write(desk.config(source));
        return desk;
    }

    /** In accounting each sale is an invoice; elsewhere each second order has one. */
    private static Map<String, List<String>> expected(BaseDesk desk, String profile, String source) {
        return source.equals("1c orders") || profile.equals("bp") ? desk.expected() : desk.expectedOfInvoices();
    }

    @ParameterizedTest
    @CsvSource({
        "ut11, 1c orders",
        "ut11.5.20, 1c orders",
        "ka, 1c orders",
        "erp, 1c orders",
        "unf, 1c orders",
        "bp, 1c invoices",
        "ut11, 1c invoices",
        "ut11.5.20, 1c invoices",
        "ka, 1c invoices",
        "erp, 1c invoices",
        "unf, 1c invoices"
    })
    void a_check_a_preview_and_a_run_agree_with_the_story(String profile, String source) {
        try (BaseDesk desk = open(profile, source)) {
            Map<String, List<String>> expected = expected(desk, profile, source);
            assertThat(expected).hasSizeGreaterThan(5);
            Desk.Typed check = desk.type("check");
            assertThat(check.code()).as(check.out() + check.err()).isLessThan(2);

            Desk.Typed preview = desk.type("preview", "dunning");
            assertThat(preview.code()).as(preview.out() + preview.err()).isZero();
            assertThat(preview.out().lines().filter(line -> line.contains("@")).count())
                    .isEqualTo(expected.size());
            assertThat(desk.letters()).isEmpty();

            Desk.Typed run = desk.type("run");
            assertThat(run.code()).as(run.out() + run.err()).isLessThan(2);
            assertThat(desk.recipients()).containsExactlyElementsOf(expected.keySet());
            desk.letters().forEach(letter -> assertTells(letter, expected));
            desk.type("run", "dunning");
            assertThat(desk.letters()).hasSize(expected.size());
        }
    }

    private static void assertTells(ReceivedLetter letter, Map<String, List<String>> expected) {
        assertThat(letter.part("text/plain").orElseThrow()).contains(expected.get(letter.recipient()));
    }

    @ParameterizedTest
    @CsvSource({
        "ut11, 1c orders",
        "ut11.5.20, 1c orders",
        "ka, 1c orders",
        "erp, 1c orders",
        "unf, 1c orders",
        "bp, 1c invoices",
        "unf, 1c invoices"
    })
    void one_document_is_explained_sent_found_and_rearmed(String profile, String source) {
        try (BaseDesk desk = open(profile, source)) {
            Map.Entry<String, List<String>> first =
                    expected(desk, profile, source).entrySet().iterator().next();
            String number = first.getValue().get(0);
            assertThat(desk.type("explain", number).out()).contains("пора");
            Desk.Typed sent = desk.type("send", "dunning", number, "--yes");
            assertThat(sent.code()).as(sent.out() + sent.err()).isZero();
            assertThat(desk.recipients()).containsExactly(first.getKey());
            assertThat(desk.type("explain", number).out()).contains("сделано");
            assertThat(desk.type("register", "list").out()).contains(number);

            String found = desk.type("register", "find", number, "--json").out();
            String key = found.replaceFirst("(?s).*\"key\" ?: ?\"([^\"]+)\".*", "$1");
            Desk.Typed rearmed = desk.type("rearm", key, "--why", "проба", "--today", "2026-12-07");
            assertThat(rearmed.code()).as(rearmed.out() + rearmed.err()).isZero();
            assertThat(rearmed.out()).contains(number, "Взведено заново");
            desk.type("run", "dunning", "--today", "2026-12-07");
            assertThat(desk.letters().stream()
                            .filter(letter -> letter.recipient().equals(first.getKey())))
                    .hasSize(2);
        }
    }
}
