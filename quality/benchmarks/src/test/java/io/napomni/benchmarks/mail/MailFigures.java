package io.napomni.benchmarks.mail;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.benchmarks.Contestant;
import io.napomni.benchmarks.Figure;
import io.napomni.benchmarks.Race;
import io.napomni.benchmarks.Rounds;
import io.napomni.model.EmailAddress;
import io.napomni.smtp.letter.Enclosed;
import io.napomni.smtp.letter.HeaderText;
import io.napomni.smtp.letter.LetterWriter;
import io.napomni.smtp.letter.Marks;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import jakarta.mail.Session;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How fast letters leave over a network of 20 ms, and what making one costs. */
public final class MailFigures {

    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 5;
    /** A service that has just been started is slower than one that has sent its first thousand letters. */
    private static final int WARM_UP = 3;

    private static final int WRITTEN = 2_000;

    private MailFigures() {}

    /** All figures about mail. */
    public static List<Figure> measure() {
        List<Figure> figures = new ArrayList<>(far());
        figures.addAll(making());
        return figures;
    }

    private static List<Figure> far() {
        try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withPipelining());
                FarNetwork network = new FarNetwork(server.port());
                OurRun ours = new OurRun(network.port(), CONNECTIONS);
                Vertx vertx = new Vertx(network.port(), CONNECTIONS)) {
            int port = network.port();
            Rounds rounds = Race.byTheWall(
                            new Contestant("ours", 800, () -> ours.send(800)),
                            new Contestant("vertx", 240, () -> vertx.send(240)),
                            new Contestant("pool", 200, () -> Angus.sendPooled(port, CONNECTIONS, 200)),
                            new Contestant("each", 24, () -> Angus.sendEach(port, 24)))
                    .run(WARM_UP, ROUNDS);
            return List.of(
                    Figure.of(
                            "mail.letters-a-second", 1e9 / rounds.nanos("ours").median(), ""),
                    times("mail.times-angus-pool", rounds.ratio("pool", "ours"), 3.5),
                    times("mail.times-vertx-pool", rounds.ratio("vertx", "ours"), 2.5),
                    times("mail.times-transport-send", rounds.ratio("each", "ours"), 25));
        }
    }

    private static Figure times(String name, Rounds.Summary ratio, double promised) {
        return Figure.atLeast(name, ratio.median(), ratio.spread(), promised);
    }

    private static List<Figure> making() {
        Session session = Angus.session(25);
        LetterWriter writer = new LetterWriter(
                new EmailAddress(Specimen.FROM),
                new HeaderText(Specimen.NAME),
                new Marks("0123456789abcdef-bench".getBytes(StandardCharsets.US_ASCII), "seller.example"));
        Rounds rounds = new Race(
                        new Contestant("ours", WRITTEN, () -> ours(writer)),
                        new Contestant("stock", WRITTEN, () -> stock(session)))
                .run(3, 7);
        Rounds.Summary ours = rounds.nanos("ours");
        return List.of(
                Figure.atMost("mail.us-to-make-a-letter", ours.median() / 1000, "", 80),
                Figure.of("mail.us-of-jakarta-mail", rounds.nanos("stock").median() / 1000, ""),
                times("mail.making-times-jakarta-mail", rounds.ratio("stock", "ours"), 3.5));
    }

    private static long ours(LetterWriter writer) {
        long bytes = 0;
        for (int i = 0; i < WRITTEN; i++) {
            SendMail action = new SendMail(
                    new EmailAddress(Specimen.customer(i)),
                    Optional.empty(),
                    new Letter("parcel", Locale.ROOT, Map.of()));
            bytes += writer.write("effect" + i, action, Specimen.RENDERED, Enclosed.nothing(), Instant.EPOCH).length;
        }
        return bytes;
    }

    private static long stock(Session session) {
        for (int i = 0; i < WRITTEN; i++) {
            Angus.write(session, i, OutputStream.nullOutputStream());
        }
        return WRITTEN;
    }
}
