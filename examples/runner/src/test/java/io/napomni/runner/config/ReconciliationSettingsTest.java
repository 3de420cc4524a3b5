package io.napomni.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.napomni.runner.UsageException;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Texts;
import io.napomni.scenario.reconciliation.DealField;
import io.napomni.scenario.reconciliation.ReconciliationTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationSettingsTest {

    private static final Map<String, String> SECRETS = Map.of(
            "HOOK", "https://portal.example/rest/1/abcdef0123456789/",
            "BASE_PASSWORD", "one-c-geheim",
            "MARK", "sixteen-random-characters");

    @TempDir
    private Path folder;

    /** Everything else is right; only numbers, days and the remainder are mapped. */
    private ReconciliationTerms terms(String section) throws IOException {
        String text = """
                language: en
                companyName: Test
                bitrix24:
                  webhook: ${HOOK}
                  pipeline: Contracts
                  fields: {number: Number, startsOn: From, endsOn: To, remainder: Left}
                smtp: {host: 127.0.0.1, port: 25, security: none, from: a@b.example, messageIdKey: "${MARK}"}
                onec:
                  address: http://127.0.0.1:1/base
                  login: reminders
                  password: ${BASE_PASSWORD}
                  zone: Europe/Moscow
                reconciliation: {%s}
                """.formatted(section);
        Settings settings = Settings.read(Files.writeString(folder.resolve("remind.yml"), text), SECRETS);
        return settings.reconciliation().orElseThrow().terms();
    }

    private String refused(String section) {
        UsageException refused = catchThrowableOfType(UsageException.class, () -> terms(section));
        Texts texts = Texts.in(Language.EN);
        return refused.problems().stream().map(texts::show).collect(Collectors.joining("\n"));
    }

    @Test
    void fields_that_are_mapped_are_kept_and_only_those_that_are_named() throws IOException {
        assertThat(terms("tellLoneContracts: no").names().keySet())
                .containsExactlyInAnyOrder(
                        DealField.NUMBER, DealField.STARTS_ON, DealField.ENDS_ON, DealField.REMAINDER);
        ReconciliationTerms terms = terms("fields: [endsOn, remainder], clear: [remainder]");
        assertThat(terms.names()).isEqualTo(Map.of(DealField.ENDS_ON, "To", DealField.REMAINDER, "Left"));
        assertThat(terms.clearing()).containsExactly(DealField.REMAINDER);
    }

    @Test
    void a_field_that_is_not_mapped_is_told_and_not_dropped() {
        assertThat(refused("fields: [endsOn, lastShipment], clear: [unit]"))
                .contains(
                        "reconciliation.fields: the field \"lastShipment\" has no name in bitrix24.fields",
                        "reconciliation.clear: the field \"unit\" has no name in bitrix24.fields")
                .doesNotContain("\"endsOn\"");
    }

    @Test
    void a_field_to_empty_that_is_not_kept_is_told() {
        assertThat(refused("fields: [endsOn], clear: [remainder]"))
                .contains("reconciliation.clear: \"remainder\" is not among reconciliation.fields");
    }

    @Test
    void a_wrong_word_is_told_once() {
        assertThat(refused("fields: [endOn], clear: [endOn]").lines())
                .hasSize(2)
                .allMatch(line -> line.contains("the nearest is \"endsOn\""));
    }
}
