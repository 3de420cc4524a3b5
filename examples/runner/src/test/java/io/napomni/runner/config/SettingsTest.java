package io.napomni.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.napomni.calendar.Delay;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.length.Delays;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Texts;
import io.napomni.smtp.Login;
import io.napomni.smtp.pace.Rate;
import io.napomni.smtp.pace.Traffic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(settings.contract().orElseThrow().mapping().fields().number())
                .isEqualTo("044525225");
    }

    @Test
    void an_unknown_key_is_told_with_its_line_and_the_nearest() {
        assertThat(refused(starter().replace("  pipeline:", "  pipline:")))
                .contains("line 17", "\"pipline\"", "\"pipeline\"");
    }

    @Test
    void all_unknown_keys_are_told_at_once_each_with_its_line() {
        String text = starter()
                .replace("  pipeline:", "  pipline:")
                .replace("    endsOn:", "    endOn:")
                .replace("\nledger:", "\nlegder:");
        assertThat(refused(text).lines())
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).contains("line 17", "\"pipline\"", "\"pipeline\""),
                        second -> assertThat(second).contains("line 24", "\"endOn\"", "\"endsOn\""),
                        third -> assertThat(third).contains("\"legder\"", "\"ledger\""));
    }

    @Test
    void a_file_that_is_longer_than_any_configuration_is_refused_and_one_of_a_megabyte_is_read() throws IOException {
        String comment = "#" + "x".repeat(1023 - 1) + "\n";
        int room = (1 << 20) - starter().getBytes(StandardCharsets.UTF_8).length;
        String full = starter() + "#".repeat(room);
        assertThat(read(full).tenant()).isEqualTo("default");
        assertThat(refused(full + "#")).contains("longer than 1 MB").doesNotContain("no YAML");
        assertThat(refused(starter() + comment.repeat(50 << 10))).contains("longer than 1 MB");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zone: .*",
                "  pipeline: .*",
                "  port: .*",
                "  plan: .*",
                "  host: .*",
                "  from: .*",
                "  window: .*",
                "language: .*",
                "companyName: .*"
            })
    void a_webhook_in_another_key_is_refused_and_not_repeated(String line) {
        String key = line.substring(0, line.indexOf(':'));
        for (String written : List.of("https://portal.example/rest/1/abcdef0123456789/", "\"${COPY}\"")) {
            String text = starter().replaceFirst("(?m)^#? ?" + line, Matcher.quoteReplacement(key + ": " + written));
            Map<String, String> environment = new HashMap<>(SECRETS);
            environment.put("COPY", "https://portal.example/rest/1/abcdef0123456789/");
            assertThat(refused(text, environment))
                    .contains(key.strip() + ": this is the address of a webhook")
                    .doesNotContain("abcdef0123456789");
        }
    }

    @Test
    void a_webhook_is_never_repeated_wherever_it_stands() {
        String webhook = "https://portal.example/rest/1/abcdef0123456789/";
        for (String text : List.of(
                starter() + "\"" + webhook + "\": 1\n",
                starter().replaceFirst("(?m)^tenant: .*", "tenant: [" + webhook + "]"),
                starter() + "dunning:\n  segments: {\"" + webhook + "\": 1 day}\n  startsOn: x\n",
                starter() + "dunning:\n  levels: [{name: \"" + webhook + "\", after: " + webhook + "}]\n",
                starter() + "onec:\n  names: {\"" + webhook + "\": " + webhook + "}\n",
                starter().replace("${REMIND_WEBHOOK}", webhook))) {
            assertThat(refused(text)).isNotEmpty().doesNotContain("abcdef0123456789");
        }
    }

    @Test
    void an_empty_list_of_renewals_is_not_taken_for_the_standard_one() {
        String none = starter().replaceFirst("(?m)^  renewals: .*", "  renewals: []");
        assertThat(refused(none)).contains("contract.renewals: the list is empty");
        assertThat(refused(none.replace("renewals: []", "renewals: [soon]"))).contains("contract.renewals", "\"soon\"");
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

    private static String mail(String more) {
        return starter()
                .replace(
                        "  messageIdKey: ${REMIND_MESSAGE_ID_KEY}\n",
                        "  messageIdKey: ${REMIND_MESSAGE_ID_KEY}\n" + more);
    }

    @Test
    void connections_and_rates_of_the_mail_server_are_read() throws IOException {
        Traffic traffic = read(mail("""
                  connections: 4
                  lettersPerConnection: 20
                  rate: 60 per minute
                  ratePerDomain: 500 в сутки
                """)).smtp().traffic();
        assertThat(traffic)
                .isEqualTo(Traffic.usual()
                        .over(4)
                        .lettersEach(20)
                        .atMost(Rate.perMinute(60))
                        .atMostForADomain(new Rate(500, Duration.ofDays(1))));
        assertThat(read(starter()).smtp().traffic()).isEqualTo(Traffic.usual());
    }

    @ParameterizedTest
    @CsvSource({
        "rate: 60 a minute, 60 per minute",
        "rate: 0 per minute, 60 per minute",
        "connections: 51, between 1 and 50",
        "connections: 0, too small",
        "lettersPerConnection: 101, between 1 and 100",
        "tokenFile: mail-token, more than one way",
    })
    void what_the_mail_server_cannot_be_asked_is_refused(String line, String why) {
        assertThat(refused(mail("  " + line + "\n"))).contains(why);
    }

    @Test
    void tokens_take_the_place_of_the_password() throws IOException {
        String without =
                mail("  tokenCommand: [/bin/sh, -c, cat token]\n").replace("  password: ${REMIND_SMTP_PASSWORD}\n", "");
        assertThat(read(without).smtp().login()).get().isInstanceOf(Login.Token.class);
        assertThat(refused(without.replaceFirst("  user: .*\n", ""))).contains("smtp.user is not set");
    }
}
