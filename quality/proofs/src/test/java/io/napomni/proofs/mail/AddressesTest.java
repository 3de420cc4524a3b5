package io.napomni.proofs.mail;

import io.napomni.model.EmailAddress;
import io.napomni.port.Rendered;
import io.napomni.proofs.delivery.Chance;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.world.Seeds;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** F26: what people type into an address field, up to the wire. */
class AddressesTest {

    private static final int CYRILLIC_DOMAINS = 300;
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final String EVIL = "<>,;@\"\\ \r\n\0()[]:éйЖ＠․。ß";
    private static final Pattern ESCAPED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private final int ofTheFuzzedOnTheWire = Seeds.atLength() ? 5_000 : 300;

    /** To whom a letter goes, and what has to be said to the server then. */
    private record Typed(EmailAddress address, String wanted) {}

    /** A line of what people type. */
    private record Line(String typed, List<String> wanted) {

        static Line of(String line) {
            int arrow = line.lastIndexOf("=> ");
            String typed = ESCAPED.matcher(line.substring(0, Math.max(0, arrow - 1)))
                    .replaceAll(sign -> quoted(Character.toString(Integer.parseInt(sign.group(1), 16))))
                    .replace("\\0", "\0")
                    .replace("\\t", "\t")
                    .replace("\\r", "\r")
                    .replace("\\n", "\n");
            String wanted = line.substring(arrow + "=> ".length());
            return new Line(typed, wanted.equals("nobody") ? List.of() : List.of(wanted.split(" ", -1)));
        }

        private static String quoted(String sign) {
            return Matcher.quoteReplacement(sign);
        }

        boolean isUnderstood() {
            List<String> found =
                    EmailAddress.allIn(typed).stream().map(EmailAddress::value).toList();
            Optional<String> alone = EmailAddress.parse(typed).map(EmailAddress::value);
            return found.equals(wanted) && alone.map(List::of).orElse(wanted).equals(wanted);
        }
    }

    @Test
    void what_is_accepted_goes_out_in_ascii_and_to_that_very_mailbox() {
        Figures figures = new Figures("F26");
        int strings = Seeds.atLength() ? 50_000 : 5_000;
        Random random = Chance.of(figures);
        List<Typed> accepted = new ArrayList<>();
        for (int i = 0; i < strings; i++) {
            String typed = fuzzed(random);
            EmailAddress.parse(typed).ifPresent(address -> accepted.add(new Typed(address, onTheWire(typed))));
        }
        figures.exactly("strings", strings, strings)
                .atLeast("accepted", accepted.size(), strings / 20)
                .exactly(
                        "accepted-and-foul",
                        accepted.stream().filter(one -> isFoul(one.address())).count(),
                        0);
        send(figures, "fuzzed", accepted.subList(0, Math.min(accepted.size(), ofTheFuzzedOnTheWire)));
        send(figures, "cyrillic", cyrillic(random));
        figures.check();
    }

    @Test
    void of_what_people_type_each_address_is_found_and_nothing_else() throws Exception {
        Figures figures = new Figures("F26-typed");
        List<Line> lines = lines();
        List<Line> misread = lines.stream().filter(line -> !line.isUnderstood()).toList();
        misread.forEach(line -> System.out.println("misread: " + line));
        figures.atLeast("lines", lines.size(), 180)
                .atLeast(
                        "with-an-address",
                        lines.stream().filter(line -> !line.wanted().isEmpty()).count(),
                        75)
                .exactly("misread", misread.size(), 0);
        List<Typed> found = new ArrayList<>();
        for (Line line : lines) {
            List<EmailAddress> addresses = EmailAddress.allIn(line.typed());
            for (int i = 0; i < Math.min(addresses.size(), line.wanted().size()); i++) {
                found.add(new Typed(addresses.get(i), line.wanted().get(i)));
            }
        }
        send(figures, "found", found);
        figures.check();
    }

    /** Each in a letter that says its number; what the server was told of that letter is compared. */
    private static void send(Figures figures, String which, List<Typed> all) {
        Basket basket = new Basket();
        for (int i = 0; i < all.size(); i++) {
            basket.with("letter" + i, all.get(i).address().value(), new Rendered("" + i, "<p>1</p>", "1"));
        }
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            new SmtpMailExecutor(Post.config(server.port()), Post.clock()).execute(basket);
            Set<Integer> right = new TreeSet<>();
            server.received().forEach(letter -> {
                int number = Integer.parseInt(letter.subject());
                if (letter.recipients().equals(List.of(all.get(number).wanted()))) {
                    right.add(number);
                }
            });
            figures.exactly(which + "-and-rightly-on-the-wire", right.size(), all.size())
                    .exactly(
                            which + "-and-not-in-ascii",
                            server.commands().stream()
                                    .filter(line -> line.chars().anyMatch(sign -> sign < 0x20 || sign > 0x7e))
                                    .count(),
                            0);
        }
    }

    private static List<Line> lines() throws IOException {
        try (InputStream file = Objects.requireNonNull(AddressesTest.class.getResourceAsStream("/addresses.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        }
    }

    private static List<Typed> cyrillic(Random random) {
        Set<String> typed = new TreeSet<>();
        while (typed.size() < CYRILLIC_DOMAINS) {
            typed.add(word(random, LOWER, 8) + "@" + word(random, CYRILLIC, 12) + ".рф");
        }
        return typed.stream()
                .map(one -> new Typed(EmailAddress.parse(one).orElseThrow(), onTheWire(one)))
                .toList();
    }

    private static String onTheWire(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + Punycode.domain(address.substring(at + 1));
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
}
