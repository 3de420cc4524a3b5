package io.napomni.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose domain an address names. */
class EmailAddressTest {

    /** Two standards make two domains of them, which have two owners. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@\u00df.de",
                "a@fu\u00dfball.example",
                "a@FU\u1e9eBALL.example",
                "a@\u03bf\u03b4\u03cc\u03c2.example",
                "a@\u0928\u094d\u200d\u0926.example",
                "a@ab\u200cc.example"
            })
    void a_domain_that_could_be_another_ones_is_refused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
        assertThat(EmailAddress.allIn(text + ", b@client.example"))
                .containsExactly(new EmailAddress("b@client.example"));
        assertThatThrownBy(() -> new EmailAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("domain", "xn--")
                .hasMessageNotContaining(text);
    }

    @Test
    void such_a_domain_is_given_in_its_ascii_form() {
        assertThat(EmailAddress.parse("a@xn--fuball-cta.example"))
                .contains(new EmailAddress("a@xn--fuball-cta.example"));
    }

    @Test
    void other_letters_become_what_they_are_in_both_standards() {
        assertThat(EmailAddress.parse("a@b\u00fccher.example")).contains(new EmailAddress("a@xn--bcher-kva.example"));
        assertThat(EmailAddress.parse("a@Покупатель.рф")).contains(new EmailAddress("a@xn--80aknglfczg9g.xn--p1ai"));
    }
}
