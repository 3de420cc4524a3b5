package io.napomni.smtp.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;
import io.napomni.port.Rendered;
import io.napomni.smtp.Bench;
import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bytes of letters, read back by jakarta.mail, which had no part in making them. */
class LetterTest {

    private static final byte[] KEY = "0123456789abcdef-test-key".getBytes(StandardCharsets.US_ASCII);

    private static final LetterWriter WRITER =
            new LetterWriter(Bench.SENDER.address(), Bench.SENDER.name(), new Marks(KEY, "seller.example"));

    @Test
    void every_header_is_there_once_and_no_other() throws Exception {
        assertThat(Collections.list(withReplyTo().getAllHeaders()))
                .extracting(Header::getName)
                .containsExactly(
                        "Date",
                        "From",
                        "To",
                        "Reply-To",
                        "Message-ID",
                        "Subject",
                        "Auto-Submitted",
                        "X-Auto-Response-Suppress",
                        "MIME-Version",
                        "Content-Type");
    }

    @Test
    void headers_say_who_when_and_that_a_machine_wrote() throws Exception {
        MimeMessage letter = withReplyTo();
        assertThat(letter.getHeader("Date", null)).isEqualTo("Tue, 31 Mar 2026 21:30:15 +0000");
        assertThat(letter.getSentDate().toInstant()).isEqualTo(Bench.NOW.minusMillis(123));
        InternetAddress from = (InternetAddress) letter.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo(Bench.SENDER.name().value());
        assertThat(from.getAddress()).isEqualTo("sales@seller.example");
        assertThat(letter.getReplyTo()[0]).hasToString("manager@seller.example");
        assertThat(letter.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(letter.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
    }

    @Test
    void the_same_effect_makes_the_same_bytes_but_for_the_date() {
        String first = text(WRITER.write("id1", Bench.to(Bench.CUSTOMER), Bench.LETTER, Enclosed.nothing(), Bench.NOW));
        String later = text(WRITER.write(
                "id1", Bench.to(Bench.CUSTOMER), Bench.LETTER, Enclosed.nothing(), Bench.NOW.plus(Duration.ofDays(3))));
        assertThat(later).isNotEqualTo(first);
        assertThat(later.replaceFirst("Date: .*", "")).isEqualTo(first.replaceFirst("Date: .*", ""));
    }

    @Test
    void a_message_id_is_of_the_effect_and_the_key_and_tells_neither() {
        Marks marks = new Marks(KEY, "seller.example");
        String id = marks.messageId("effect1");
        assertThat(id).matches("<[0-9a-f]{40}@seller\\.example>").isEqualTo(marks.messageId("effect1"));
        assertThat(marks.messageId("effect2")).isNotEqualTo(id);
        assertThat(new Marks("another-key-of-16".getBytes(StandardCharsets.US_ASCII), "seller.example")
                        .messageId("effect1"))
                .isNotEqualTo(id);
        // Fixed for ever: a change would give resent letters another mark.
        assertThat(id).isEqualTo("<82c300a46f0740332dd4d65d4253361ab40aa079@seller.example>");
    }

    @Test
    void a_line_end_in_a_text_never_begins_a_header() throws Exception {
        for (String end : new String[] {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u0000"}) {
            Rendered evil = new Rendered("Hello" + end + "Bcc: victim@example.org" + end + end + "Body", "<p>", "text");
            MimeMessage letter =
                    parse(WRITER.write("id1", Bench.to(Bench.CUSTOMER), evil, Enclosed.nothing(), Bench.NOW));
            assertThat(letter.getHeader("Bcc")).isNull();
            assertThat(letter.getSubject()).isEqualTo("Hello Bcc: victim@example.org Body");
            assertThat(letter.getAllRecipients()).hasSize(1);
        }
    }

    @Test
    void subjects_and_parts_of_any_characters_come_back_as_they_were() throws Exception {
        long seed = 20260331;
        Random chance = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Rendered given =
                    new Rendered(any(chance, 120), any(chance, 3000), any(chance, 300) + "\n=" + any(chance, 9));
            byte[] bytes = WRITER.write("id" + i, Bench.to(Bench.CUSTOMER), given, Enclosed.nothing(), Bench.NOW);
            MimeMessage letter = parse(bytes);
            assertThat(letter.getSubject())
                    .as("seed %s, letter %s", seed, i)
                    .isEqualTo(HeaderText.cleaned(given.subject()).value());
            MimeMultipart parts = (MimeMultipart) letter.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContent()).isEqualTo(lines(given.text()));
            assertThat(parts.getBodyPart(1).getContent()).isEqualTo(lines(given.html()));
            assertThat(text(bytes).split("\r\n", -1)).allMatch(line -> line.matches("[\\x20-\\x7e]{0,76}"));
        }
    }

    @Test
    void cyrillic_goes_in_base64_and_english_in_quoted_printable() {
        assertThat(BodyText.part("text/plain", "Здравствуйте, уважаемый клиент"))
                .contains("base64");
        assertThat(BodyText.part("text/plain", "Dear customer, your contract — ends"))
                .contains("quoted-printable");
    }

    private static MimeMessage withReplyTo() throws Exception {
        Optional<EmailAddress> manager = Optional.of(new EmailAddress("manager@seller.example"));
        SendMail action = new SendMail(Bench.CUSTOMER, manager, new Letter("renewal", Locale.ROOT, Map.of()));
        return parse(WRITER.write("id1", action, Bench.LETTER, Enclosed.nothing(), Bench.NOW));
    }

    /** Printable characters of several alphabets and planes, among them everything that means something in mail. */
    private static String any(Random chance, int longest) {
        String alphabet = "abcXYZ 019.,;:=?_<>()@\"\\'-—йЖЁß€漢字📦👩‍🔧\n ";
        int[] points = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder("=?");
        int length = chance.nextInt(longest);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(points[chance.nextInt(points.length)]);
        }
        return text.toString();
    }

    private static String lines(String text) {
        return text.replace("\n", "\r\n");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static MimeMessage parse(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
}
