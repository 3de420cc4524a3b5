package io.napomni.proofs.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.napomni.port.Rendered;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.world.Seeds;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** F25: subjects of any characters, read back by the parser of another language. */
class HeadersTest {

    private static final int LONGEST_LINE = 998;
    private static final int LONGEST_WORD = 75;
    private static final int BATCH = 500;
    private static final Pattern WORD = Pattern.compile("=\\?\\S+\\?=");
    private static final String READER = """
            import sys, email, email.policy, struct
            known = {'date','from','to','reply-to','message-id','subject','auto-submitted','x-auto-response-suppress',
                     'mime-version','content-type'}
            wrong = 0
            while True:
                head = sys.stdin.buffer.read(8)
                if len(head) < 8: break
                n, m = struct.unpack('>II', head)
                letter = email.message_from_bytes(sys.stdin.buffer.read(n), policy=email.policy.default)
                subject = sys.stdin.buffer.read(m).decode('utf-8')
                names = [name.lower() for name in letter.keys()]
                ok = set(names) <= known and len(names) == len(set(names)) and str(letter['subject']) == subject
                ok = ok and len(letter['to'].addresses) == 1
                wrong += 0 if ok else 1
            print(wrong)
            """;

    @Test
    void no_subject_of_any_characters_makes_a_header_of_its_own() throws Exception {
        assumeTrue(hasPython(), "F25 reads the letters with python3, which is not installed here");
        Figures figures = new Figures("F25");
        int letters = Seeds.atLength() ? 100_000 : 500;
        Random random = new Random(25);
        long wrong = 0;
        long tooLong = 0;
        for (int done = 0; done < letters; done += BATCH) {
            List<String> given = Stream.generate(() -> any(random)).limit(BATCH).toList();
            List<ReceivedLetter> received = sent(given);
            assertThat(received).hasSize(BATCH);
            wrong += received.stream()
                    .filter(letter -> !isAsGiven(letter, given))
                    .count();
            wrong += readByPython(received);
            tooLong += received.stream().filter(HeadersTest::isTooLong).count();
        }
        figures.exactly("letters", letters, letters)
                .exactly("not-as-given-or-read-otherwise-by-python", wrong, 0)
                .exactly("with-a-long-line-or-word", tooLong, 0)
                .check();
    }

    private static List<ReceivedLetter> sent(List<String> subjects) {
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            Basket basket = new Basket();
            for (int i = 0; i < BATCH; i++) {
                basket.with("one" + i, "c" + i + "@client.example", new Rendered(subjects.get(i), "<p>1</p>", "1"));
            }
            new SmtpMailExecutor(Post.config(server.port()), Post.clock()).execute(basket);
            return server.received();
        }
    }

    /** Characters of all planes, and what could end a line or begin a header. */
    private static String any(Random random) {
        List<String> evil =
                List.of("\r\nBcc: x@evil.example", "\n", "\r", "\0", "\u0085", "\u2028", "=?utf-8?b?", "?=");
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(12) == 0) {
                text.append(evil.get(random.nextInt(evil.size())));
            } else {
                int point = random.nextInt(random.nextBoolean() ? 0x500 : 0x110000);
                text.appendCodePoint(
                        Character.isDefined(point) && !Character.isISOControl(point) && !isOdd(point) ? point : 'x');
            }
        }
        return text.toString();
    }

    /** Halves of characters cannot be written, and what is white in one language is none in another. */
    private static boolean isOdd(int point) {
        return (point >= 0xD800 && point <= 0xDFFF) || Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** White space and what ends a line may be written otherwise, nothing else; a letter is known by its recipient. */
    private static boolean isAsGiven(ReceivedLetter letter, List<String> given) {
        String recipient = letter.recipient();
        int number = Integer.parseInt(recipient.substring(1, recipient.indexOf('@')));
        return plain(letter.subject()).equals(plain(given.get(number)));
    }

    private static String plain(String subject) {
        return subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]", "");
    }

    private static boolean isTooLong(ReceivedLetter letter) {
        String text = new String(letter.bytes(), StandardCharsets.ISO_8859_1);
        String headers = text.substring(0, text.indexOf("\r\n\r\n"));
        return Arrays.stream(headers.split("\r\n", -1)).anyMatch(line -> line.length() > LONGEST_LINE)
                || WORD.matcher(headers).results().anyMatch(word -> word.group().length() > LONGEST_WORD);
    }

    private static long readByPython(List<ReceivedLetter> letters) throws IOException {
        Process python = new ProcessBuilder("python3", "-c", READER)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = python.getOutputStream()) {
            for (ReceivedLetter letter : letters) {
                byte[] bytes = letter.bytes();
                byte[] subject = letter.subject().getBytes(StandardCharsets.UTF_8);
                in.write(java.nio.ByteBuffer.allocate(8)
                        .putInt(bytes.length)
                        .putInt(subject.length)
                        .array());
                in.write(bytes);
                in.write(subject);
            }
        }
        return Long.parseLong(new String(python.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
