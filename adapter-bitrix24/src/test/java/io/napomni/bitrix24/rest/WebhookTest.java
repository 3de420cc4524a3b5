package io.napomni.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.bitrix24.ru/rest/1/s3cr3t/",
                "https://acme.bitrix24.ru/rest/1/s3cr3t",
                " HTTPS://ACME.bitrix24.ru/rest/1/s3cr3t/profile.json "
            })
    void the_address_is_read_as_the_portal_shows_it(String url) {
        Webhook webhook = Webhook.of(url);

        assertThat(webhook.pass().address("crm.item.list"))
                .hasToString("https://acme.bitrix24.ru/rest/1/s3cr3t/crm.item.list");
        assertThat(webhook.portal()).isEqualTo("acme.bitrix24.ru");
    }

    @Test
    void its_text_shows_the_portal_only() {
        assertThat(Webhook.of("https://acme.bitrix24.ru/rest/1/s3cr3t/"))
                .hasToString("https://acme.bitrix24.ru/rest/***/***/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme.bitrix24.ru",
                "ftp://acme.bitrix24.ru/rest/1/s3cr3t/",
                "http://acme.bitrix24.ru/rest/1/s3cr3t/",
                "http://localhost.evil.example/rest/1/s3cr3t/",
                "http://127.0.0.1.evil.example/rest/1/s3cr3t/",
                "https://user:s3cr3t@acme.bitrix24.ru/rest/1/s3cr3t/",
                "https://acme.bitrix24.ru/rest/1/s3cr3t/?auth=s3cr3t",
                "https://acme.bitrix24.ru/rest/1/s3cr3t/#s3cr3t",
                "https://acme.bitrix24.ru/rest/s3cr3t/",
                "https://acme.bitrix24.ru/rest/1/s3 cr3t/",
                "https://acme.bitrix24.ru/rest/1/s3cr3t/../../x",
                "https:///rest/1/s3cr3t/",
                "file:///rest/1/s3cr3t/"
            })
    void anything_else_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> Webhook.of(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Incoming webhook")
                .hasNoCause()
                .message()
                .doesNotContain("s3cr3t", "cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1:1", "[::1]:8080"})
    void plain_http_is_for_this_machine(String host) {
        assertThat(Webhook.of("http://" + host + "/rest/1/s3cr3t/").portal()).isEqualTo(host);
    }

    @Test
    void what_the_other_side_wrote_is_cleaned_before_it_is_quoted() {
        String said = "<b>No</b> /rest/1/S3CR3T/\r\nfor ivan@example.ru " + "x".repeat(500);

        assertThat(Webhook.of("https://a.example/rest/1/s3cr3t/").quote(said))
                .startsWith("No /rest/1/***/ for *** xxx")
                .hasSizeLessThan(170);
    }
}
