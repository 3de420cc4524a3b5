package io.napomni.proofs.mail;

import io.napomni.port.ConfigurationException;
import io.napomni.port.Outcome;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.world.Seeds;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** F19: every reply code at every step with every kind of enhanced code, said by a server to a letter. */
class RepliesProofTest {

    private static final List<SmtpStep> STEPS = List.of(SmtpStep.MAIL, SmtpStep.RCPT, SmtpStep.DATA, SmtpStep.DOT);
    private static final List<String> ENHANCED =
            List.of("-", "4.7.1", "4.7.0", "4.2.2", "5.7.1", "5.3.4", "5.2.2", "5.1.8", "5.1.1", "5.0.0");
    /** The table that was written by hand for the classes of replies; this proof reads it, and the code does not. */
    private static final Path TABLE = Path.of("../../adapter-smtp/src/test/resources/reply-classes.txt");

    /** Those that decide something by themselves. */
    private static final Set<Integer> ALWAYS = Set.of(250, 251, 354, 421, 450, 530, 550, 552);

    private final int step = Seeds.atLength() ? 1 : 97;

    private record Row(List<String> phases, String from, String to, String enhanced, String meaning) {

        static Row of(String line) {
            String[] words = line.split(" +", -1);
            int length = words[1].length();
            return new Row(
                    List.of(words[0].split(",", -1)),
                    words[1].substring(0, 3),
                    words[1].substring(length - 3),
                    words[2],
                    words[3]);
        }

        boolean fits(SmtpStep at, String code, String given) {
            return (phases.contains("*") || phases.contains(at.name()))
                    && from.compareTo(code) <= 0
                    && to.compareTo(code) >= 0
                    && (enhanced.equals("*") || enhanced.equals(given));
        }
    }

    @Test
    void every_reply_has_the_outcome_that_the_table_says() throws Exception {
        List<Row> table = table();
        Figures figures = new Figures("F19");
        int said = 0;
        int asWritten = 0;
        int wronglyNotSent = 0;
        for (SmtpStep at : STEPS) {
            for (int code : codes()) {
                for (String enhanced : ENHANCED) {
                    String line = code + (enhanced.equals("-") ? "" : " " + enhanced) + " no";
                    Heard heard = hear(at, line);
                    said++;
                    asWritten += heard.outcome().equals(expected(table, at, code, enhanced)) ? 1 : 0;
                    wronglyNotSent += heard.isWrong() ? 1 : 0;
                }
            }
        }
        figures.exactly("replies-with-the-written-outcome", asWritten, said)
                .exactly("taken-by-the-server-and-called-not-sent", wronglyNotSent, 0)
                .check();
    }

    private int[] codes() {
        return IntStream.range(200, 600)
                .filter(code -> code % step == 0 || ALWAYS.contains(code))
                .toArray();
    }

    /** What became of a letter, and whether the server took it. */
    private record Heard(String outcome, boolean taken) {

        boolean isWrong() {
            return (taken && !List.of("done", "in doubt").contains(outcome)) || (!taken && outcome.equals("done"));
        }
    }

    private static Heard hear(SmtpStep at, String line) {
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            server.play(SmtpRule.at(at, SmtpAnswer.reply(line)));
            Basket basket = new Basket().with(1, "client.example");
            String outcome;
            try {
                new SmtpMailExecutor(Post.config(server.port()), Post.clock()).execute(basket);
                outcome = basket.count(Outcome.Done.class) == 1
                        ? "done"
                        : basket.count(Outcome.InDoubt.class) == 1
                                ? "in doubt"
                                : basket.count(Outcome.Deferred.class) == 1 ? "deferred" : "rejected";
            } catch (ConfigurationException told) {
                outcome = "stop";
            }
            return new Heard(outcome, !server.received().isEmpty());
        }
    }

    private static String expected(List<Row> table, SmtpStep at, int code, String enhanced) {
        boolean goesOn = (at == SmtpStep.MAIL && code == 250)
                || (at == SmtpStep.RCPT && (code == 250 || code == 251))
                || (at == SmtpStep.DATA && code == 354);
        String meaning = table.stream()
                .filter(row -> row.fits(at, Integer.toString(code), enhanced))
                .findFirst()
                .map(Row::meaning)
                .orElseThrow();
        return goesOn ? "done" : outcome(meaning);
    }

    private static String outcome(String meaning) {
        return switch (meaning) {
            case "ACCEPTED" -> "done";
            case "DOUBT" -> "in doubt";
            case "CONFIGURATION" -> "stop";
            case "ADDRESS_DEAD", "TOO_BIG", "REFUSED" -> "rejected";
            default -> "deferred";
        };
    }

    private static List<Row> table() throws IOException {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.startsWith("#")).map(Row::of).toList();
        }
    }
}
