package io.napomni.proofs.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.napomni.port.Rendered;
import io.napomni.proofs.delivery.Chance;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.world.Seeds;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.smtp.letter.Attachment;
import io.napomni.smtp.letter.Enclosed;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** F25: subjects, names of the sender and names of files of any characters, read back by the parser of another language. */
class HeadersTest {

    private static final int LONGEST_LINE = 998;
    private static final int LONGEST_WORD = 75;
    private static final int BATCH = 500;
    private static final int OF_ONE_SENDER = 10;
    private static final Pattern WORD = Pattern.compile("=\\?\\S+\\?=");
    private static final String READER = """
            import sys, email, email.header, email.policy, email.utils, struct
            known = {'date','from','to','message-id','subject','auto-submitted','x-auto-response-suppress',
                     'mime-version','content-type'}
            of_parts = {'content-type', 'content-transfer-encoding', 'content-disposition'}
            structure = ['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'application/pdf']
            def decoded(raw):
                return str(email.header.make_header(email.header.decode_header(raw)))
            injected = subjects = names = files = 0
            while True:
                head = sys.stdin.buffer.read(16)
                if len(head) < 16: break
                letter, subject, name, file = [sys.stdin.buffer.read(n) for n in struct.unpack('>IIII', head)]
                new, old = [email.message_from_bytes(letter, policy=p)
                            for p in (email.policy.default, email.policy.compat32)]
                tops = [key.lower() for key in new.keys()]
                parts = list(new.walk())
                keys = {key.lower() for part in parts[1:] for key in part.keys()}
                fine = set(tops) == known and len(tops) == len(known) and keys <= of_parts
                fine = fine and [part.get_content_type() for part in parts] == structure
                fine = fine and len(new['to'].addresses) == 1 and len(new['from'].addresses) == 1
                fine = fine and new['from'].addresses[0].addr_spec == 'sales@seller.example'
                injected += 0 if fine else 1
                subjects += 0 if str(new['subject']) == subject.decode('utf-8') else 1
                shown = email.utils.parseaddr(old['from'].replace('\\r\\n', ''))[0]
                names += 0 if decoded(shown) == name.decode('utf-8') else 1
                given = list(old.walk())[-1].get_params(header='content-disposition')
                given = [email.utils.collapse_rfc2231_value(v) for k, v in given if isinstance(v, tuple)]
                files += 0 if given == [file.decode('utf-8')] else 1
            print(injected, subjects, names, files)
            """;

    /** What stands in a letter, as it may be read. */
    private record Given(String subject, String sender, String file) {

        static Given any(Random random, String sender) {
            String file = Mess.inOneLine(Mess.any(random));
            return new Given(Mess.any(random), sender, file.isEmpty() ? "x" : file);
        }
    }

    private final long[] wrong = new long[4];

    @Test
    void no_subject_and_no_name_of_any_characters_makes_a_header_of_its_own() throws Exception {
        assumeTrue(hasPython(), "F25 reads the letters with python3, which is not installed here");
        Figures figures = new Figures("F25");
        int letters = Seeds.atLength() ? 100_000 : 500;
        Random random = Chance.of(figures);
        long tooLong = 0;
        for (int done = 0; done < letters; done += BATCH) {
            List<Given> given = given(random);
            List<ReceivedLetter> received = sent(given);
            assertThat(received).hasSize(BATCH);
            readByPython(received, given);
            tooLong += received.stream().filter(HeadersTest::isTooLong).count();
        }
        figures.exactly("letters", letters, letters)
                .exactly("with-other-headers-parts-or-addresses", wrong[0], 0)
                .exactly("subjects-read-otherwise", wrong[1], 0)
                .exactly("names-of-senders-read-otherwise", wrong[2], 0)
                .exactly("names-of-files-read-otherwise", wrong[3], 0)
                .exactly("with-a-long-line-or-word", tooLong, 0)
                .check();
    }

    private static List<Given> given(Random random) {
        List<Given> given = new ArrayList<>();
        while (given.size() < BATCH) {
            String sender = Mess.inOneLine(Mess.any(random));
            Stream.generate(() -> Given.any(random, sender))
                    .limit(OF_ONE_SENDER)
                    .forEach(given::add);
        }
        return given;
    }

    private static List<ReceivedLetter> sent(List<Given> given) {
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            for (int from = 0; from < BATCH; from += OF_ONE_SENDER) {
                Basket basket = new Basket();
                for (int i = from; i < from + OF_ONE_SENDER; i++) {
                    Rendered letter = new Rendered(given.get(i).subject(), "<p>1</p>", "1");
                    basket.with("one" + i, "c" + i + "@client.example", letter);
                }
                SmtpConfig usual = Post.config(server.port());
                Sender sender = Sender.of(usual.sender().address())
                        .named(given.get(from).sender());
                SmtpConfig config = SmtpConfig.of("127.0.0.1", server.port(), sender, usual.markKey())
                        .withSecurity(usual.security());
                new SmtpMailExecutor(config, Post.clock())
                        .enclosing((letter, dispatch) ->
                                file(given.get(number(letter.to().value())).file()))
                        .execute(basket);
            }
            return server.received();
        }
    }

    private static Enclosed file(String name) {
        return new Enclosed(List.of(new Attachment(name, "application/pdf", new byte[] {1})), Optional.empty());
    }

    /** A letter is known by its recipient. */
    private static int number(String recipient) {
        return Integer.parseInt(recipient.substring(1, recipient.indexOf('@')));
    }

    private static boolean isTooLong(ReceivedLetter letter) {
        String text = new String(letter.bytes(), StandardCharsets.ISO_8859_1);
        return Arrays.stream(text.split("\r\n", -1)).anyMatch(line -> line.length() > LONGEST_LINE)
                || WORD.matcher(text).results().anyMatch(word -> word.group().length() > LONGEST_WORD);
    }

    private void readByPython(List<ReceivedLetter> letters, List<Given> all) throws IOException {
        Process python = new ProcessBuilder("python3", "-c", READER)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (DataOutputStream in = new DataOutputStream(python.getOutputStream())) {
            for (ReceivedLetter letter : letters) {
                Given given = all.get(number(letter.recipient()));
                List<byte[]> told = List.of(
                        letter.bytes(),
                        Mess.inOneLine(given.subject()).getBytes(StandardCharsets.UTF_8),
                        given.sender().getBytes(StandardCharsets.UTF_8),
                        given.file().getBytes(StandardCharsets.UTF_8));
                for (byte[] one : told) {
                    in.writeInt(one.length);
                }
                for (byte[] one : told) {
                    in.write(one);
                }
            }
        }
        String counts = new String(python.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        int kind = 0;
        for (String count : counts.split(" ", -1)) {
            wrong[kind++] += Long.parseLong(count);
        }
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
