package io.napomni.smtp.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.model.EmailAddress;
import io.napomni.smtp.Bench;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosedTest {

    private static final LetterWriter WRITER = new LetterWriter(
            Bench.SENDER.address(),
            Bench.SENDER.name(),
            new Marks("0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "seller.example"));

    @Test
    void files_arrive_as_they_were_under_their_names() throws Exception {
        byte[] content = new byte[50_000];
        new Random(20261122).nextBytes(content);
        String name = "Счёт № 17 «Поставка»; от 31.03 \"копия\".pdf";
        Enclosed enclosed = new Enclosed(
                List.of(
                        new Attachment(name, "application/pdf", content),
                        new Attachment("act.txt", "text/plain", new byte[] {'o', 'k'})),
                Optional.empty());
        byte[] bytes = write(enclosed);
        MimeMultipart all = (MimeMultipart) parse(bytes).getContent();
        assertThat(all.getCount()).isEqualTo(3);
        MimeMultipart words = (MimeMultipart) all.getBodyPart(0).getContent();
        assertThat(words.getBodyPart(0).getContent())
                .isEqualTo(Bench.LETTER.text().replace("\n", "\r\n"));
        BodyPart file = all.getBodyPart(1);
        assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo(name);
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(content);
        assertThat(all.getBodyPart(2).getInputStream().readAllBytes()).containsExactly('o', 'k');
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n", -1))
                .allMatch(line -> line.matches("[\\x20-\\x7e]{0,78}"));
    }

    @Test
    void one_click_stands_on_a_line_of_its_own() throws Exception {
        String link = "https://seller.example/u/" + "a".repeat(300);
        Unsubscribe way = new Unsubscribe(URI.create(link), Optional.of(new EmailAddress("stop@seller.example")));
        byte[] bytes = write(new Enclosed(List.of(), Optional.of(way)));
        assertThat(new String(bytes, StandardCharsets.US_ASCII))
                .contains("\r\nList-Unsubscribe: <" + link + ">, <mailto:stop@seller.example?subject=unsubscribe>\r\n");
        assertThat(parse(bytes).getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void without_a_way_to_unsubscribe_there_is_no_such_header() throws Exception {
        assertThat(parse(write(Enclosed.nothing())).getHeader("List-Unsubscribe"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://seller.example/u", "mailto:a@b.example", "https:///u", "https://seller.example/a,b"})
    void a_link_that_mail_programs_would_not_take_is_refused(String link) {
        assertThatThrownBy(() -> new Unsubscribe(URI.create(link), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_longest_link_and_address_leave_the_line_short_enough() {
        URI longest = link(680);
        String address = "a".repeat(64) + "@" + "b.".repeat(93) + "ru";
        Unsubscribe way = new Unsubscribe(longest, Optional.of(new EmailAddress(address)));
        String bytes = new String(write(new Enclosed(List.of(), Optional.of(way))), StandardCharsets.US_ASCII);
        assertThat(bytes.lines().filter(line -> line.startsWith("List-Unsubscribe:")))
                .singleElement()
                .satisfies(line -> assertThat(line.length()).isBetween(900, 998));
        assertThatThrownBy(() -> new Unsubscribe(link(681), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("680");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stop?cc=a@seller.example", "stop%0d@seller.example", "a&b@seller.example", "a#b@seller.example"
            })
    void an_address_that_a_link_would_read_otherwise_is_refused(String address) {
        assertThatThrownBy(() -> new Unsubscribe(link(100), Optional.of(new EmailAddress(address))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of");
    }

    private static URI link(int length) {
        String start = "https://seller.example/u/";
        return URI.create(start + "a".repeat(length - start.length()));
    }

    @Test
    void names_and_types_cannot_make_headers() {
        byte[] none = new byte[0];
        assertThatThrownBy(() -> new Attachment("a\r\nBcc: b@c.example", "text/plain", none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attachment("a.txt", "text/plain\r\nBcc: b@c.example", none))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] write(Enclosed enclosed) {
        return WRITER.write("id1", Bench.to(Bench.CUSTOMER), Bench.LETTER, enclosed, Bench.NOW);
    }

    private static MimeMessage parse(byte[] bytes) throws Exception {
        Properties decoding = new Properties();
        return new MimeMessage(Session.getInstance(decoding), new ByteArrayInputStream(bytes));
    }
}
