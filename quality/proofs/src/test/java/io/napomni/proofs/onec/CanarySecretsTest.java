package io.napomni.proofs.onec;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.jdbc.OpenLedger;
import io.napomni.model.EmailAddress;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.OneCBase;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.port.FetchWindow;
import io.napomni.port.upkeep.Pseudonyms;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.delivery.Overheard;
import io.napomni.proofs.delivery.Parcels;
import io.napomni.proofs.stores.Keeping;
import io.napomni.run.Guards;
import io.napomni.smtp.AccessTokens;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F43: secrets like nothing else, all logs at their most talkative, and servers that repeat what they hear. */
class CanarySecretsTest {

    private static final String PASSWORD = "canary/Пароль+one two";
    private static final String TOKEN = "canaryTokenTokenToken";
    private static final String KEY = "canary-key-of-message-ids";
    private static final String BASE = "canary/1C+password two";
    /** Enough for some to be left when those are put off that met a server which could not log anybody in. */
    private static final int LETTERS = 12;

    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final List<String> heard = new ArrayList<>();
    private final Overheard logs = Overheard.everything();

    private volatile int threadsMeanwhile;

    @TempDir
    private Path folder;

    @AfterEach
    void fallSilent() {
        logs.close();
    }

    @Test
    void no_secret_is_in_a_log_an_exception_a_text_or_the_ledger() throws Exception {
        Figures figures = new Figures("F43");
        Path file = folder.resolve("ledger.db");
        mail(file);
        oneC();
        texts.addAll(logs.texts());
        Set<String> hits = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (String secret : List.of(PASSWORD, TOKEN, KEY, BASE)) {
            for (String form : forms(secret)) {
                texts.stream().filter(text -> text.contains(form)).forEach(hits::add);
                heard.stream().filter(line -> line.contains(form)).forEach(line -> told.add(secret));
                hits.addAll(inFiles(form));
            }
        }
        figures.atLeast("texts", texts.size(), 30)
                .atLeast("threads-seen-while-letters-came", threadsMeanwhile, 3)
                .atLeast("secrets-found-where-they-belong", told.size(), 2)
                .exactly("hits", hits.size(), 0);
        assertThat(hits).isEmpty();
        figures.check();
    }

    /** What stands in a thread dump. */
    private synchronized int threads() {
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        all.forEach((thread, frames) -> {
            texts.add(thread.toString());
            Stream.of(frames).forEach(frame -> texts.add(frame.toString()));
        });
        return all.size();
    }

    /** What a host may print of what it has set up. */
    private void settings(SmtpConfig config) {
        Stream.of(
                        config,
                        config.login(),
                        config.sender(),
                        config.markKey(),
                        config.traffic(),
                        config.timeouts(),
                        config.addressMarks(),
                        config.letterMarks(),
                        new SmtpMailExecutor(config, Parcels.CLOCK),
                        Pseudonyms.keyed(KEY.getBytes(StandardCharsets.UTF_8)))
                .forEach(one -> texts.add(one.toString()));
    }

    /** Well, refused, and refused by servers that quote what they were given. */
    private void mail(Path file) throws IOException {
        for (String refusal : refusals()) {
            try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withLogin("sales", "another"))) {
                server.play(SmtpRule.at(SmtpStep.AUTH, SmtpAnswer.reply(refusal)));
                for (SmtpConfig config : configs(server.port())) {
                    settings(config);
                    texts.add(
                            new SmtpMailExecutor(config, Parcels.CLOCK).check().toString());
                    run(file, config);
                }
                heard.addAll(server.commands());
            }
        }
        try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withLogin("sales", TOKEN))) {
            server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.drop()).onlyThe(1));
            server.play(SmtpRule.at(SmtpStep.RCPT, SmtpAnswer.reply("550 5.1.1 no, " + PASSWORD))
                    .onlyThe(2));
            server.afterEachLetter(letter -> threadsMeanwhile = threads());
            run(file, configs(server.port()).get(1));
            assertThat(server.received()).isNotEmpty();
        }
    }

    private static List<String> refusals() {
        String quoted = Base64.getEncoder().encodeToString(("\0sales\0" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String token = Base64.getEncoder()
                .encodeToString(("user=sales\1auth=Bearer " + TOKEN + "\1\1").getBytes(StandardCharsets.UTF_8));
        return List.of(
                "535 5.7.8 authentication failed",
                "535 5.7.8 bad credentials " + quoted + " or " + token,
                "535-5.7.8 not " + PASSWORD + "\r\n535 5.7.8 nor " + TOKEN,
                "454 4.7.0 cannot check " + TOKEN);
    }

    private static final class OneToken implements AccessTokens {

        @Override
        public Secret current() {
            return Secret.of(TOKEN);
        }

        @Override
        public Secret renewed() {
            return current();
        }
    }

    private static List<SmtpConfig> configs(int port) {
        Sender sender = Sender.of(new EmailAddress("sales@seller.example"));
        SmtpConfig config =
                SmtpConfig.of("127.0.0.1", port, sender, Secret.of(KEY)).withSecurity(Security.PLAIN_LOOPBACK);
        return List.of(config.withLogin("sales", Secret.of(PASSWORD)), config.withTokens("sales", new OneToken()));
    }

    private void run(Path file, SmtpConfig config) {
        try (OpenLedger ledger = OpenLedger.at(file.toString(), Duration.ZERO)) {
            texts.add(Parcels.through(ledger.stores(), LETTERS, new SmtpMailExecutor(config, Parcels.CLOCK))
                    .run(Parcels.DAY)
                    .toString());
            ledger.stores().journal().recent(100).forEach(line -> texts.add(line.toString()));
        } catch (RuntimeException told) {
            describe(told);
        }
    }

    private void oneC() {
        try (Warehouse warehouse = new Warehouse("ut11", 20, Keeping.MEMORY.open(folder), as -> as)) {
            Credentials credentials = Credentials.of(warehouse.fake.login(), BASE);
            BaseAddress address = BaseAddress.of(warehouse.fake.baseUrl().toString());
            OneCOptions options = OneCOptions.in(warehouse.clock.getZone());
            BaseSettings settings = BaseSettings.auto().withCanaries(warehouse.canary);
            Stream.of(credentials, address, options, settings).forEach(one -> texts.add(one.toString()));
            try (OneCBase base = OneCBase.open(address, credentials, options, settings, warehouse.clock)) {
                base.orders().reread(Set.of());
                base.orders().fetch(FetchWindow.everything(Warehouse.TODAY), fact -> threads());
            } catch (RuntimeException told) {
                describe(told);
            }
            texts.add(warehouse.run(Guards.standard()).toString());
        }
    }

    private void describe(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            texts.add(one.toString());
            Stream.of(one.getSuppressed()).forEach(this::describe);
        }
    }

    /** As it is, percent-encoded, and within base64, wherever it begins there. */
    private static List<String> forms(String secret) {
        List<String> forms = new ArrayList<>(List.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)));
        for (int shift = 0; shift < 3; shift++) {
            String coded =
                    Base64.getEncoder().encodeToString((" ".repeat(shift) + secret).getBytes(StandardCharsets.UTF_8));
            forms.add(coded.substring(shift == 0 ? 0 : 4, coded.length() - 4));
        }
        return forms;
    }

    private List<String> inFiles(String form) throws IOException {
        List<String> hits = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String wanted = new String(form.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                if (bytes.contains(wanted)) {
                    hits.add(file.getFileName() + " holds a secret");
                }
            }
        }
        return hits;
    }
}
