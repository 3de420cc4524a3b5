package io.napomni.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.napomni.runner.UsageException;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Texts;
import io.napomni.scenario.dunning.DunningLevel;
import io.napomni.scenario.dunning.Grouping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DunningSettingsTest {

    private static final Map<String, String> SECRETS = Map.of(
            "REMIND_WEBHOOK", "https://portal.example/rest/1/abcdef0123456789/",
            "REMIND_SMTP_PASSWORD", "geheim",
            "REMIND_1C_PASSWORD", "one-c-geheim",
            "REMIND_MESSAGE_ID_KEY", "sixteen-random-characters");

    @TempDir
    private Path folder;

    private Settings read(String text) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("remind.yml"), text), SECRETS);
    }

    private String refused(String text) {
        UsageException refused = catchThrowableOfType(UsageException.class, () -> read(text));
        Texts texts = Texts.in(Language.EN);
        return refused.problems().stream().map(texts::show).collect(Collectors.joining("\n"));
    }

    private static String uncommented(Language language) {
        String sample = Starter.in(language);
        int from = sample.indexOf("# onec:");
        int to = sample.lastIndexOf("\n\n", sample.indexOf("# reconciliation:"));
        return sample.substring(0, from)
                + sample.substring(from, to).replaceAll("(?m)^# (onec:|dunning:|  )", "$1")
                + sample.substring(to);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_sample_is_valid_as_soon_as_it_is_uncommented(Language language) throws IOException {
        Settings settings = read(uncommented(language));
        assertThat(settings.useCases()).containsExactly("contract", "dunning");
        assertThat(settings.base().orElseThrow().options().zone()).hasToString("Europe/Moscow");
        assertThat(settings.dunning().orElseThrow().terms().grouping()).isEqualTo(Grouping.PER_CUSTOMER);
        assertThat(settings.toString()).doesNotContain("one-c-geheim");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_whole_sample_is_valid_as_soon_as_it_is_uncommented(Language language) throws IOException {
        String sample = uncommented(language);
        int from = sample.indexOf("# reconciliation:");
        int to = sample.indexOf("\npolicy:");
        Settings settings = read(sample.substring(0, from)
                + sample.substring(from, to).replaceAll("(?m)^# (reconciliation:|  )", "$1")
                + sample.substring(to));
        assertThat(settings.useCases()).containsExactly("contract", "dunning", "reconciliation");
    }

    @Test
    void without_its_sections_there_is_no_dunning_and_no_base() throws IOException {
        Settings settings = read(Starter.in(Language.EN));
        assertThat(settings.useCases()).containsExactly("contract");
        assertThat(settings.base()).isEmpty();
    }

    @Test
    void levels_take_the_place_of_the_preset() throws IOException {
        Settings settings = read(uncommented(Language.EN)
                .replace(
                        "  delay: 3 working days",
                        "  levels: [{name: one, after: 5 days}, {name: two, after: 3 weeks}]"));
        assertThat(settings.dunning().orElseThrow().terms().ladder().levels())
                .extracting(DunningLevel::name)
                .containsExactly("one", "two");
    }

    @Test
    void the_zone_of_the_base_is_mandatory_and_all_problems_are_told_at_once() {
        assertThat(refused(uncommented(Language.EN)
                        .replaceFirst("(?m)^  zone: Europe/Moscow$", "")
                        .replace("  startsOn: 2026-11-01", "  startsOn: soon")
                        .replace("source: 1c orders", "source: 1c order")
                        .replace("grouping: digest", "grouping: all")
                        .replace("  delay: 3 working days", "  minimum: many")))
                .contains(
                        "onec.zone is not set",
                        "dunning.startsOn",
                        "the nearest is \"1c orders\"",
                        "dunning.grouping",
                        "dunning.minimum");
    }

    @Test
    void a_list_of_segments_that_is_empty_is_not_blamed_on_the_least_sum() {
        String sample = uncommented(Language.EN)
                .replace("  zone: Europe/Moscow\n", "  zone: Europe/Moscow\n  names: {customer.segment: Code}\n");
        assertThat(refused(sample.replace("  delay: 3 working days", "  onlySegments: []")))
                .contains("dunning.onlySegments: ")
                .doesNotContain("dunning.minimum");
        assertThat(refused(sample.replace(
                        "  delay: 3 working days", "  minimum: [1000 RUB, 2000 RUB]\n  onlySegments: [A]")))
                .contains("dunning.minimum: ")
                .doesNotContain("dunning.onlySegments");
    }

    @Test
    void the_password_never_stands_in_the_file_nor_in_another_key() {
        String sample = uncommented(Language.EN);
        assertThat(refused(sample.replace("${REMIND_1C_PASSWORD}", "qwerty123")))
                .contains("onec.password is a secret")
                .doesNotContain("qwerty123");
        assertThat(refused(sample.replace("login: reminders", "login: ${REMIND_1C_PASSWORD}")))
                .contains("onec.login: the variable REMIND_1C_PASSWORD holds a secret")
                .doesNotContain("one-c-geheim");
    }

    @Test
    void unknown_keys_in_levels_and_wrong_names_are_told() {
        String sample = uncommented(Language.EN);
        assertThat(refused(sample.replace("  delay: 3 working days", "  levels: [{nam: one, after: 5 days}]")))
                .contains("\"nam\"", "\"name\"");
        assertThat(refused(sample.replace("  zone: Europe/Moscow\n", "  zone: Europe/Moscow\n  profile: ut12\n")))
                .contains("onec.profile", "\"ut11\"");
        assertThat(refused(sample.replace(
                        "  zone: Europe/Moscow\n", "  zone: Europe/Moscow\n  profile: ut11\n  names: {oder: X}\n")))
                .contains("onec.names", "order");
    }

    @Test
    void people_of_1c_get_no_tasks_in_a_portal() {
        assertThat(refused(uncommented(Language.EN)
                        .replace(
                                "  delay: 3 working days", "  levels: [{name: a, after: 5 days, tell: manager task}]")))
                .contains("dunning.levels.tell", "manager letter");
    }

    @Test
    void dunning_alone_needs_no_portal() throws IOException {
        String alone = uncommented(Language.EN)
                .replaceFirst("(?s)\nbitrix24:.*?\nsmtp:", "\nsmtp:")
                .replaceFirst("(?s)\ncontract:.*?\nonec:", "\nonec:");
        Settings settings = read(alone);
        assertThat(settings.useCases()).containsExactly("dunning");
        assertThat(settings.portal()).isEmpty();
        assertThat(new HashMap<>(settings.base().orElseThrow().names().overrides()))
                .isEmpty();
    }
}
