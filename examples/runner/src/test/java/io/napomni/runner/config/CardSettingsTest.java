package io.napomni.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.napomni.bitrix24.visit.DealVisits;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.card.CardSettings;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key {@code bitrix24.card}. */
class CardSettingsTest {

    private static final Map<String, String> SECRETS = Map.of(
            "REMIND_WEBHOOK", "https://portal.example/rest/1/abcdef0123456789/",
            "REMIND_SMTP_PASSWORD", "geheim",
            "REMIND_MESSAGE_ID_KEY", "sixteen-random-characters",
            "REMIND_LINKS_KEY", "thirty-two random characters, or more",
            "REMIND_APPLICATION_TOKEN", "appT0k3n",
            "REMIND_MEMBER_ID", "m3mb3r");

    private static final String LINKS = "\nlinks:\n  address: https://a.example/a/\n  key: ${REMIND_LINKS_KEY}\n";

    @TempDir
    private Path folder;

    /** As a person does who takes the mark of the comment away. */
    private static String uncommented(Language language) {
        return Starter.in(language).replace("  # card:", "  card:");
    }

    private Settings read(String text) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("remind.yml"), text), SECRETS);
    }

    private String refused(String text) throws IOException {
        return refused(text, SECRETS);
    }

    private String refused(String text, Map<String, String> secrets) throws IOException {
        Path file = Files.writeString(folder.resolve("remind.yml"), text);
        UsageException refused = catchThrowableOfType(UsageException.class, () -> Settings.read(file, secrets));
        Texts texts = Texts.in(Language.EN);
        return refused.problems().stream().map(texts::show).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_init_writes_about_it_is_valid_once_it_is_no_comment(Language language) throws IOException {
        CardSettings card = read(uncommented(language) + LINKS)
                .portal()
                .orElseThrow()
                .card()
                .orElseThrow();
        assertThat(card.applicationToken().reveal()).isEqualTo("appT0k3n");
        assertThat(card.memberId().reveal()).isEqualTo("m3mb3r");
        assertThat(card.places()).containsExactly(DealVisits.TAB);
        assertThat(card.toString()).doesNotContain("appT0k3n", "m3mb3r");
    }

    @Test
    void without_it_there_is_none() throws IOException {
        assertThat(read(Starter.in(Language.EN) + LINKS).portal().orElseThrow().card())
                .isEmpty();
    }

    @Test
    void it_needs_the_key_of_links() throws IOException {
        assertThat(refused(uncommented(Language.EN))).contains("bitrix24.card:", "links.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.2", "http://[::1]:8080"})
    void a_portal_in_which_no_page_can_be_framed_is_refused_in_words(String portal) throws IOException {
        Map<String, String> secrets = new TreeMap<>(SECRETS);
        secrets.put("REMIND_WEBHOOK", portal + "/rest/1/abcdef0123456789/");
        assertThat(refused(uncommented(Language.EN) + LINKS, secrets))
                .contains("bitrix24.card:", portal, "http://127.0.0.1 (not localhost)")
                .doesNotContain("abcdef0123456789");
    }

    @Test
    void its_secrets_stand_in_the_environment_and_in_no_other_key() throws IOException {
        String text = uncommented(Language.EN) + LINKS;
        assertThat(refused(text.replace("\"${REMIND_APPLICATION_TOKEN}\"", "appT0k3n")))
                .contains("bitrix24.card.applicationToken is a secret", "${REMIND_APPLICATION_TOKEN}")
                .doesNotContain("appT0k3n");
        assertThat(refused(text.replace(", memberId: \"${REMIND_MEMBER_ID}\"", "")))
                .contains("bitrix24.card.memberId is not set");
        assertThat(refused(text.replaceFirst("pipeline: .*", "pipeline: \\${REMIND_MEMBER_ID}")))
                .contains("bitrix24.pipeline: the variable REMIND_MEMBER_ID holds a secret")
                .doesNotContain("m3mb3r");
    }

    @Test
    void a_place_that_is_none_in_the_card_of_a_deal_is_refused_with_the_nearest() throws IOException {
        String text = uncommented(Language.EN) + LINKS;
        assertThat(refused(text.replace("card: {", "card: {places: [CRM_DEAL_DETAIL_TOB], ")))
                .contains("bitrix24.card.places", "CRM_DEAL_DETAIL_TAB");
        assertThat(read(text.replace("card: {", "card: {places: [CRM_DEAL_DETAIL_TOOLBAR], "))
                        .portal()
                        .orElseThrow()
                        .card()
                        .orElseThrow()
                        .places())
                .containsExactly("CRM_DEAL_DETAIL_TOOLBAR");
    }
}
