package io.napomni.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.past.answer.Choice;
import io.napomni.past.answer.LetterId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody makes a link but the holder of the key, and each link has one spelling. */
class LinkSignerTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
    private static final LinkSigner SIGNER = new LinkSigner(LinkKeys.signing(7, KEY), "acme");
    private static final Instant END = Instant.parse("2027-02-24T00:00:00Z");
    private static final LetterId LETTER = SIGNER.letter("d1");

    private static final int TIMES = 40_000 * Integer.getInteger("napomni.proofs.times", 1);
    private static final long SEED = Long.getLong("napomni.proofs.seed", 20261122L);

    @ParameterizedTest
    @EnumSource(Choice.class)
    void a_link_comes_back_as_it_was_signed(Choice choice) {
        AnswerLink link = new AnswerLink(LETTER, choice, END);
        String token = SIGNER.sign(link);

        assertThat(token).hasSize(LinkSigner.LENGTH).matches("[A-Za-z0-9_-]+");
        assertThat(SIGNER.verify(token)).contains(link);
    }

    @Test
    void the_same_link_is_the_same_token_for_ever() {
        assertThat(SIGNER.sign(new AnswerLink(LETTER, Choice.LATER, END)))
                .isEqualTo("AQe_vIx2vk6kcKXTXWE-bCvuAgAHpNiZTPrmW52HuM0gcnWtbPMF");
    }

    @Test
    void a_letter_has_one_identity_and_no_other_has_the_same() {
        Set<LetterId> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(SIGNER.letter("d" + i));
        }
        assertThat(ids).hasSize(1000).contains(LETTER);
        assertThat(new LinkSigner(LinkKeys.signing(7, KEY), "other").letter("d1"))
                .isNotEqualTo(LETTER);
    }

    @Test
    void a_link_of_another_tenant_or_of_another_key_is_unknown() {
        String token = SIGNER.sign(new AnswerLink(LETTER, Choice.LATER, END));

        assertThat(new LinkSigner(LinkKeys.signing(7, KEY), "other").verify(token))
                .isEmpty();
        assertThat(new LinkSigner(LinkKeys.signing(7, OTHER), "acme").verify(token))
                .isEmpty();
        assertThat(new LinkSigner(LinkKeys.signing(8, KEY), "acme").verify(token))
                .isEmpty();
    }

    @Test
    void after_a_rotation_old_links_work_until_their_key_is_taken_away() {
        String old = SIGNER.sign(new AnswerLink(LETTER, Choice.LATER, END));
        LinkSigner rotated = new LinkSigner(LinkKeys.signing(8, OTHER).verifying(7, KEY), "acme");

        assertThat(rotated.verify(old)).isPresent();
        assertThat(SIGNER.verify(rotated.sign(new AnswerLink(LETTER, Choice.LATER, END))))
                .isEmpty();
        assertThat(new LinkSigner(LinkKeys.signing(8, OTHER), "acme").verify(old))
                .isEmpty();
    }

    @Test
    void short_keys_and_doubled_numbers_are_refused() {
        assertThatThrownBy(() -> LinkKeys.signing(1, Arrays.copyOf(KEY, 31))).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> LinkKeys.signing(1, KEY).verifying(1, OTHER)).hasMessageContaining("number 1");
        assertThatThrownBy(() -> LinkKeys.signing(256, KEY)).hasMessageContaining("255");
        assertThat(LinkKeys.signing(1, KEY).toString()).doesNotContain("0123");
    }

    @Test
    void every_flipped_sign_every_cut_and_every_addition_is_refused() {
        String token = SIGNER.sign(new AnswerLink(LETTER, Choice.LATER, END));
        for (int at = 0; at < token.length(); at++) {
            for (char sign = ' '; sign < 127; sign++) {
                String other = token.substring(0, at) + sign + token.substring(at + 1);
                assertThat(SIGNER.verify(other).isPresent()).as(other).isEqualTo(sign == token.charAt(at));
            }
            assertThat(SIGNER.verify(token.substring(0, at))).isEmpty();
            assertThat(SIGNER.verify(token.substring(at + 1))).isEmpty();
            assertThat(SIGNER.verify(token + token.substring(at))).isEmpty();
        }
        assertThat(SIGNER.verify("")).isEmpty();
        assertThat(SIGNER.verify(token + "=")).isEmpty();
        assertThat(SIGNER.verify(token + "\n")).isEmpty();
        assertThat(SIGNER.verify("я".repeat(52))).isEmpty();
    }

    /** A million with {@code -Pproof}. */
    @Test
    void of_random_flipped_cut_and_lengthened_tokens_none_is_taken() {
        String token = SIGNER.sign(new AnswerLink(LETTER, Choice.LATER, END));
        Random random = new Random(SEED);
        int accepted = 0;
        for (int i = 0; i < TIMES; i++) {
            String forged = Forgery.of(token, random);
            accepted += !forged.equals(token) && SIGNER.verify(forged).isPresent() ? 1 : 0;
        }
        assertThat(accepted).as("of %d tokens, seed %d", TIMES, SEED).isZero();
    }

    @Test
    void ends_are_whole_hours_and_an_unsubscription_never_ends() {
        assertThatThrownBy(() -> new AnswerLink(LETTER, Choice.LATER, END.plusSeconds(1)))
                .hasMessageContaining("whole hour");
        AnswerLink link = new AnswerLink(LETTER, Choice.UNSUBSCRIBE, AnswerLink.NEVER);
        assertThat(SIGNER.verify(SIGNER.sign(link))).contains(link);
        assertThat(link.isOver(Instant.parse("9999-12-31T23:00:00Z"))).isFalse();
        assertThat(new AnswerLink(LETTER, Choice.LATER, END).isOver(END)).isTrue();
        assertThat(new AnswerLink(LETTER, Choice.LATER, END).isOver(END.minusSeconds(1)))
                .isFalse();
    }
}
