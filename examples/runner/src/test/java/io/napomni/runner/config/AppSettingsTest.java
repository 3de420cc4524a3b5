package io.napomni.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.napomni.runner.UsageException;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The section {@code bitrix24.app}. */
class AppSettingsTest {

    private static final Map<String, String> SECRETS = Map.of(
            "REMIND_WEBHOOK", "https://portal.example/rest/1/abcdef0123456789/",
            "REMIND_SMTP_PASSWORD", "geheim",
            "REMIND_MESSAGE_ID_KEY", "sixteen-random-characters",
            "REMIND_APP_SECRET", "appS3cr3t");

    @TempDir
    private Path folder;

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("remind.yml"), text);
    }

    /** As a person does who takes the marks of the comments away. */
    private static String uncommented(Language language) {
        return Starter.in(language)
                .lines()
                .map(line -> line.matches("  # (app:|  [#a-z].*)") ? line.replaceFirst("# ", "") : line)
                .collect(Collectors.joining("\n"));
    }

    private static String told(UsageException refused) {
        Texts texts = Texts.in(Language.EN);
        return refused.problems().stream().map(texts::show).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_init_writes_about_an_application_is_valid_once_it_is_no_comment(Language language) throws IOException {
        AppSettings app = AppSettings.read(written(uncommented(language)), SECRETS);
        assertThat(app.clientId()).isEqualTo("local.5f1c");
        assertThat(app.tokens()).isEqualTo(folder.resolve("bitrix24-tokens.json"));
        assertThat(app.needs().handler()).isEqualTo(URI.create("https://reminders.example.com/bitrix24"));
        assertThat(app.toString()).doesNotContain("appS3cr3t");
        assertThat(Settings.read(folder.resolve("remind.yml"), SECRETS).language())
                .isEqualTo(language);
    }

    @Test
    void the_secret_of_the_application_under_any_other_key_is_refused_and_not_repeated() throws IOException {
        Path file = written(uncommented(Language.EN).replaceFirst("pipeline: .*", "pipeline: \\${REMIND_APP_SECRET}"));
        UsageException refused = catchThrowableOfType(UsageException.class, () -> Settings.read(file, SECRETS));
        assertThat(told(refused))
                .contains(
                        "bitrix24.pipeline: the variable REMIND_APP_SECRET holds a secret", "bitrix24.app.clientSecret")
                .doesNotContain("appS3cr3t");
    }

    @Test
    void any_other_secret_in_the_section_of_the_application_is_refused_and_not_repeated() throws IOException {
        Path file =
                written(uncommented(Language.EN).replaceFirst("clientId: .*", "clientId: \\${REMIND_SMTP_PASSWORD}"));
        UsageException refused = catchThrowableOfType(UsageException.class, () -> AppSettings.read(file, SECRETS));
        assertThat(told(refused))
                .contains("bitrix24.app.clientId: the variable REMIND_SMTP_PASSWORD holds a secret")
                .doesNotContain("geheim");
    }
}
