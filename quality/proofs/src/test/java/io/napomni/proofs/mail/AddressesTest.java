package io.napomni.proofs.mail;

import io.napomni.model.EmailAddress;
import io.napomni.port.Rendered;
import io.napomni.proofs.delivery.Chance;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.world.Seeds;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** F26: what people type into an address field, up to the wire. Punycode is written here once more, after RFC 3492. */
class AddressesTest {

    private static final int ON_THE_WIRE = 300;
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final String EVIL = "<>,;@\"\\ \r\n\0()[]:éйЖ＠․。ß";

    @Test
    void what_is_accepted_goes_out_in_ascii_and_to_that_very_mailbox() {
        Figures figures = new Figures("F26");
        int strings = Seeds.atLength() ? 50_000 : 5_000;
        Random random = Chance.of(figures);
        long accepted = 0;
        long foul = 0;
        for (int i = 0; i < strings; i++) {
            Optional<EmailAddress> address = EmailAddress.parse(fuzzed(random));
            accepted += address.isPresent() ? 1 : 0;
            foul += address.filter(AddressesTest::isFoul).isPresent() ? 1 : 0;
        }
        figures.exactly("strings", strings, strings)
                .atLeast("accepted", accepted, strings / 20)
                .exactly("accepted-and-foul", foul, 0);
        onTheWire(figures, random);
        figures.check();
    }

    private static void onTheWire(Figures figures, Random random) {
        Map<String, String> expected = cyrillic(random);
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            Basket basket = new Basket();
            expected.forEach((typed, wanted) -> basket.with(
                    "i" + wanted.hashCode(),
                    EmailAddress.parse(typed).orElseThrow().value(),
                    new Rendered("Parcel", "<p>1</p>", "1")));
            new SmtpMailExecutor(Post.config(server.port()), Post.clock()).execute(basket);
            List<String> said = server.commands().stream()
                    .filter(command -> command.startsWith("RCPT TO:"))
                    .map(command -> command.replaceFirst("RCPT TO:<(.*)>", "$1"))
                    .toList();
            figures.exactly("cyrillic-domains", said.size(), expected.size())
                    .exactly(
                            "in-other-punycode",
                            expected.values().stream()
                                    .filter(one -> !said.contains(one))
                                    .count(),
                            0);
        }
    }

    /** What is typed, and what has to be said. */
    private static Map<String, String> cyrillic(Random random) {
        Map<String, String> expected = new LinkedHashMap<>();
        while (expected.size() < ON_THE_WIRE) {
            String local = word(random, LOWER, 8);
            String label = word(random, CYRILLIC, 12);
            expected.put(local + "@" + label + ".рф", local + "@xn--" + punycode(label) + ".xn--p1ai");
        }
        return expected;
    }

    private static boolean isFoul(EmailAddress address) {
        String value = address.value();
        return !value.chars().allMatch(sign -> sign > 0x20 && sign < 0x7f)
                || value.chars().anyMatch(sign -> "<>,;\"\\()[]:".indexOf(sign) >= 0)
                || value.chars().filter(sign -> sign == '@').count() != 1
                || value.length() > 254;
    }

    private static String fuzzed(Random random) {
        StringBuilder text = new StringBuilder(word(random, LOWER, 6) + "@" + word(random, LOWER, 6) + ".ru");
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            String from = random.nextBoolean() ? EVIL : LOWER + CYRILLIC + ".-_";
            text.insert(random.nextInt(text.length() + 1), from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }

    private static String word(Random random, String alphabet, int longest) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(longest); length > 0; length--) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }

    /** RFC 3492 section 6.3 for a word without ASCII. */
    private static String punycode(String word) {
        StringBuilder out = new StringBuilder();
        int n = 128;
        int delta = 0;
        int bias = 72;
        int done = 0;
        while (done < word.length()) {
            int floor = n;
            int next = word.chars().filter(sign -> sign >= floor).min().orElseThrow();
            delta += (next - n) * (done + 1);
            n = next;
            for (int i = 0; i < word.length(); i++) {
                char sign = word.charAt(i);
                delta += sign < n ? 1 : 0;
                if (sign == n) {
                    out.append(number(delta, bias));
                    bias = adapted(delta, done + 1, done == 0);
                    delta = 0;
                    done++;
                }
            }
            delta++;
            n++;
        }
        return out.toString();
    }

    private static String number(int delta, int bias) {
        StringBuilder out = new StringBuilder();
        int q = delta;
        for (int k = 36; ; k += 36) {
            int t = k <= bias ? 1 : Math.min(k - bias, 26);
            if (q < t) {
                return out.append(LOWER.charAt(q)).toString();
            }
            out.append(LOWER.charAt(t + (q - t) % (36 - t)));
            q = (q - t) / (36 - t);
        }
    }

    private static int adapted(int delta, int points, boolean first) {
        int left = first ? delta / 700 : delta / 2;
        left += left / points;
        int k = 0;
        while (left > 455) {
            left /= 35;
            k += 36;
        }
        return k + 36 * left / (left + 38);
    }
}
