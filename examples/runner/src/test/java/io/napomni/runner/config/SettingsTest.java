package io.napomni.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.napomni.calendar.Delay;
import io.napomni.runner.UsageException;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    private static final Map<String, String> SECRETS = Map.of(
            "REMIND_WEBHOOK", "https://portal.example/rest/1/abcdef0123456789/",
            "REMIND_SMTP_PASSWORD", "geheim",
            "REMIND_MESSAGE_ID_KEY", "sixteen-random-characters");

    @TempDir
    private Path folder;

    private Settings read(String text) throws IOException {
        return read(text, SECRETS);
    }

    private Settings read(String text, Map<String, String> environment) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("remind.yml"), text), environment);
    }

    private String refused(String text) {
        return refused(text, SECRETS);
    }

    private String refused(String text, Map<String, String> environment) {
        UsageException refused = catchThrowableOfType(UsageException.class, () -> read(text, environment));
        Texts texts = Texts.in(Language.EN);
        return refused.problems().stream().map(texts::show).collect(Collectors.joining("\n"));
    }

    private static String starter() {
        return Starter.in(Language.EN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_init_writes_is_valid_as_soon_as_the_secrets_are_set(Language language) throws IOException {
        Settings settings = read(Starter.in(language));
        assertThat(settings.language()).isEqualTo(language);
        assertThat(settings.ledger()).isEqualTo(folder.resolve("remind.db"));
        assertThat(settings.policy().window().orElseThrow().from()).isEqualTo(LocalTime.of(9, 0));
        assertThat(settings.toString()).doesNotContain("abcdef0123456789", "geheim", "sixteen-random");
    }

    @Test
    void yaml_does_not_change_what_was_written() throws IOException {
        Settings settings = read(starter()
                .replace("tenant: default", "tenant: 045")
                .replace("workingDaysOnly: yes", "workingDaysOnly: no")
                .replace("number: \"Contract number\"", "number: 044525225"));
        assertThat(settings.tenant()).isEqualTo("045");
        assertThat(settings.policy().workingDays()).isEmpty();
        assertThat(settings.portal().mapping().fields().number()).isEqualTo("044525225");
    }

    @Test
    void an_unknown_key_is_told_with_its_line_and_the_nearest() {
        assertThat(refused(starter().replace("  pipeline:", "  pipline:")))
                .contains("line 17", "\"pipline\"", "\"pipeline\"");
    }

    @Test
    void a_section_in_place_of_a_value_and_broken_yaml_are_told_by_line() {
        assertThat(refused(starter().replace("tenant: default", "tenant: [a, b]")))
                .contains("line 5", "tenant");
        assertThat(refused("tenant: \"open\nlanguage: [")).contains("line", "no YAML");
        assertThat(refused("language: ru\nlanguage: en\n")).contains("no YAML");
        assertThat(refused("")).contains("no settings");
    }

    @Test
    void a_missing_variable_is_named() {
        Map<String, String> without = new HashMap<>(SECRETS);
        without.remove("REMIND_SMTP_PASSWORD");
        assertThat(refused(starter(), without)).contains("smtp.password", "REMIND_SMTP_PASSWORD");
    }

    @Test
    void a_secret_in_the_file_is_refused_and_not_repeated() {
        String text = starter().replace("${REMIND_SMTP_PASSWORD}", "qwerty123");
        assertThat(refused(text)).contains("smtp.password is a secret").doesNotContain("qwerty123");
    }

    @Test
    void a_secret_that_slipped_into_another_key_is_refused_and_not_repeated() {
        String text = starter()
                .replaceFirst("pipeline: .*", "pipeline: \\${REMIND_WEBHOOK}")
                .replaceFirst("(?m)^zone: .*", "zone: \\${REMIND_SMTP_PASSWORD}");
        assertThat(refused(text))
                .contains("bitrix24.pipeline: the variable REMIND_WEBHOOK holds a secret")
                .doesNotContain("abcdef0123456789", "geheim");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        String told = refused("""
                zone: Mars/Olympus
                bitrix24: {webhook: "${REMIND_WEBHOOK}", plan: gold}
                contract: {stock: soon, coldStart: many}
                policy: {window: "18:00-09:00", perDay: 0}
                """);
        assertThat(told)
                .contains(
                        "zone",
                        "companyName is not set",
                        "bitrix24.pipeline",
                        "bitrix24.plan",
                        "contract.stock",
                        "contract.coldStart",
                        "policy.window",
                        "policy.perDay",
                        "smtp.host",
                        "smtp.messageIdKey");
    }

    @Test
    void letters_through_a_network_must_be_protected() {
        assertThat(refused(starter().replace("security: starttls", "security: none")))
                .contains("must be protected");
    }

    @ParameterizedTest
    @CsvSource({
        "2 months, 2026-11-30",
        "2 месяца, 2026-11-30",
        "61 день, 2026-11-30",
        "60 days, 2026-12-01",
        "2 недели, 2027-01-16",
        "3 working days, 2027-01-27",
        "3 рабочих дня, 2027-01-27",
    })
    void delays_are_read_in_both_languages(String written, String before) {
        Delay delay = Delays.parse(written).orElseThrow();
        assertThat(delay.before(LocalDate.of(2027, 1, 30))).isEqualTo(before);
    }
}
