package io.napomni.proofs.mail;

import io.napomni.port.Outcome;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.world.Seeds;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.smtp.Timeouts;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/** F15: six faults at ten steps of a conversation with TLS and a login; the verdict is compared with the receiver. */
class FaultsProofTest {

    private static final int AT_ONCE = 12;
    private static final List<SmtpStep> STEPS = List.of(
            SmtpStep.CONNECT,
            SmtpStep.EHLO,
            SmtpStep.STARTTLS,
            SmtpStep.AUTH,
            SmtpStep.MAIL,
            SmtpStep.RCPT,
            SmtpStep.DATA,
            SmtpStep.BODY,
            SmtpStep.DOT,
            SmtpStep.QUIT);
    private static final List<SmtpAnswer> FAULTS = List.of(
            SmtpAnswer.drop(),
            SmtpAnswer.reset(),
            SmtpAnswer.hang(),
            SmtpAnswer.garbage(),
            SmtpAnswer.shortCode(),
            SmtpAnswer.replyThenClose("250-and then"));

    private final int times = Seeds.atLength() ? 30 : 1;

    private record Seen(boolean asWritten, boolean takenAndCalledNotSent, boolean doneAndNotTaken) {}

    @Test
    void no_fault_at_any_step_makes_a_wrong_verdict() throws Exception {
        SSLContext key = Certificates.server("good");
        SSLSocketFactory trust = Certificates.trusting();
        List<Callable<Seen>> cases = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (SmtpStep step : STEPS) {
                FAULTS.forEach(fault -> cases.add(() -> send(step, fault, key, trust)));
            }
        }
        List<Seen> seen = seen(cases);
        new Figures("F15")
                .exactly(
                        "with-the-written-verdict",
                        seen.stream().filter(Seen::asWritten).count(),
                        60L * times)
                .exactly(
                        "taken-by-the-server-and-called-not-sent",
                        seen.stream().filter(Seen::takenAndCalledNotSent).count(),
                        0)
                .exactly(
                        "called-sent-and-not-taken",
                        seen.stream().filter(Seen::doneAndNotTaken).count(),
                        0)
                .check();
    }

    private static List<Seen> seen(List<Callable<Seen>> cases) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Seen> seen = new ArrayList<>();
        try {
            for (Future<Seen> one : threads.invokeAll(cases)) {
                seen.add(one.get());
            }
            return seen;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Seen send(SmtpStep step, SmtpAnswer fault, SSLContext key, SSLSocketFactory trust) {
        try (FakeSmtpServer server = FakeSmtpServer.start(
                SmtpSetup.plain().withLogin("user", "password").withStartTls(key))) {
            server.play(SmtpRule.at(step, fault));
            Basket basket = new Basket().with(1, "client.example");
            new SmtpMailExecutor(config(server.port(), trust), Post.clock()).execute(basket);
            boolean taken = !server.received().isEmpty();
            boolean done = basket.count(Outcome.Done.class) == 1;
            boolean doubt = basket.count(Outcome.InDoubt.class) == 1;
            return new Seen(basket.count(written(step)) == 1, taken && !done && !doubt, done && !taken);
        }
    }

    private static Class<? extends Outcome> written(SmtpStep step) {
        return switch (step) {
            case BODY, DOT -> Outcome.InDoubt.class;
            case QUIT -> Outcome.Done.class;
            default -> Outcome.Deferred.class;
        };
    }

    private static SmtpConfig config(int port, SSLSocketFactory trust) {
        Duration impatient = Duration.ofSeconds(2);
        Duration plenty = Duration.ofSeconds(30);
        return Post.config(port)
                .withSecurity(Security.STARTTLS)
                .withTrust(trust)
                .withLogin("user", Secret.of("password"))
                .withTimeouts(new Timeouts(plenty, impatient, plenty, impatient));
    }
}
