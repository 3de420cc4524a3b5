package io.napomni.bitrix24;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.napomni.action.Action;
import io.napomni.action.AddNote;
import io.napomni.action.AssignResponsible;
import io.napomni.action.CreateDeal;
import io.napomni.action.CreateTask;
import io.napomni.action.MoveStage;
import io.napomni.action.Notify;
import io.napomni.action.UpdateFields;
import io.napomni.bitrix24.inbound.Doorkeeper;
import io.napomni.bitrix24.inbound.FormBody;
import io.napomni.bitrix24.inbound.Installation;
import io.napomni.bitrix24.inbound.Refusal;
import io.napomni.bitrix24.oauth.AuthServer;
import io.napomni.bitrix24.oauth.FileTokens;
import io.napomni.bitrix24.oauth.Tokens;
import io.napomni.bitrix24.rest.OAuthApp;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.wire.Exchange;
import io.napomni.bitrix24.wire.JsonCodec;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.FetchWindow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The secrets of an application all hold one canary, which is looked for wherever something is said. */
class AppSecretTest {
    private static final String CANARY = "c4n4ry";
    private static final Secret CLIENT = Secret.of("cl13nt/+" + CANARY);
    private static final Secret CODE = Secret.of("c0d3/+" + CANARY);
    private static final String GOOD_REFRESH = "r3fr3sh2/" + CANARY;

    @TempDir
    Path folder;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final StubServer stub = StubServer.start();
    private final StubServer stranger = StubServer.start();
    private final java.util.logging.Logger jdk = LogManager.getLogManager().getLogger("");
    private final java.util.logging.Level jdkBefore = jdk.getLevel();
    private final Handler jdkLog = new Handler() {
        @Override
        public void publish(LogRecord line) {
            seen.add(line.getMessage() + " "
                    + List.of(Optional.ofNullable(line.getParameters()).orElse(new Object[0])) + " "
                    + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        jdkLog.setLevel(java.util.logging.Level.ALL);
        jdk.addHandler(jdkLog);
        jdk.setLevel(java.util.logging.Level.ALL);
        stranger.then(200, "{\"result\":[]}");
    }

    @AfterEach
    void close() {
        root.setLevel(before);
        root.detachAppender(log);
        jdk.removeHandler(jdkLog);
        jdk.setLevel(jdkBefore);
        stub.close();
        stranger.close();
    }

    private Path file() {
        return folder.resolve("tokens.json");
    }

    private FileTokens kept() {
        FileTokens tokens = FileTokens.in(file());
        URI here = URI.create(stub.origin());
        Tokens pair = new Tokens(Secret.of("acc3ss/+" + CANARY), Secret.of("r3fr3sh/+" + CANARY), here, here, "m");
        seen.add(pair + " " + tokens);
        tokens.keep(pair);
        return tokens;
    }

    private void provoke() {
        keep(this::calls);
        keep(() -> new AuthServer("local.1", CLIENT, new Exchange(Duration.ofSeconds(2), Duration.ofSeconds(2)))
                .redeem(URI.create(stub.origin()), CODE));
    }

    private void calls() {
        OAuthApp app = OAuthApp.of("local.1", CLIENT, kept());
        Bitrix24Portal portal = Bitrix24Portal.open(
                app,
                Clock.systemUTC(),
                PortalOptions.standard().withCallTimeout(Duration.ofMillis(400)).withPause(wait -> {}));
        SubjectRef deal = new SubjectRef("b24", "deal", "1");
        CustomerRef company = new CustomerRef("b24", "company", "1");
        keep(() -> portal.contracts(PortalStage.mapping()).fetch(FetchWindow.everything(TODAY), fact -> {}));
        keep(() -> seen.add(portal.customers().find(Set.of(company)).toString()));
        keep(() -> seen.add(portal.check(PortalStage.mapping()).toString()));
        write(portal.notes()::execute, new AddNote(deal, "x"));
        write(portal.stages()::execute, new MoveStage(deal, "C3:WON"));
        write(portal.fields()::execute, new UpdateFields(deal, Map.of("title", "x")));
        write(portal.responsibles()::execute, new AssignResponsible(deal, "17"));
        write(portal.notices()::execute, new Notify("17", "x"));
        write(portal.newDeals()::execute, new CreateDeal(company, "Договоры", "Новый", "x", Optional.empty()));
        write(portal.tasks()::execute, new CreateTask(deal, "x", "x", "17", TODAY));
        seen.add(portal + " " + app + " " + portal.newDeals() + portal.notes());
    }

    private <A extends Action> void write(Consumer<HandWork<A>> executor, A action) {
        HandWork<A> work = new HandWork<A>().with("e1", action);
        keep(() -> executor.accept(work));
        seen.add(work.outcomes.toString());
    }

    private void keep(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException thrown) {
            StringWriter whole = new StringWriter();
            thrown.printStackTrace(new PrintWriter(whole));
            seen.add(whole.toString());
        }
    }

    private void nothingShown() {
        root.detachAppender(log);
        jdk.removeHandler(jdkLog);
        List.copyOf(log.list).forEach(line -> seen.add(line.getFormattedMessage() + " " + line.getThrowableProxy()));
        assertThat(List.copyOf(seen))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.toLowerCase(Locale.ROOT)).doesNotContain(CANARY));
        assertThat(stranger.requests).isEmpty();
    }

    private static String error(String code, String description) {
        return new String(
                JsonCodec.write(Map.of("error", code, "error_description", description)), StandardCharsets.UTF_8);
    }

    private void answer(int tokenStatus, String tokenAnswer, int restStatus, String restAnswer) {
        stub.always(exchange -> {
            boolean token = exchange.getRequestURI().getPath().startsWith("/oauth/");
            String echo = URLDecoder.decode(stub.asked().replace("+", "%2B"), StandardCharsets.UTF_8);
            String raw = stub.asked().replace("\"", "'").replace("\\", "");
            String answer = (token ? tokenAnswer : restAnswer)
                    .replace("@echo@", echo.replace("\"", "'").replace("\\", ""))
                    .replace("@raw@", raw);
            exchange.getResponseHeaders()
                    .add(
                            "Location",
                            stranger.origin().replace("127.0.0.1", "user:x@127.0.0.1") + exchange.getRequestURI());
            StubServer.send(exchange, token ? tokenStatus : restStatus, answer);
        });
    }

    @Test
    void no_answer_of_the_server_of_tokens_makes_one_show() {
        for (int status : List.of(200, 302, 307, 400, 401, 500)) {
            for (String body : List.of(
                    "",
                    "<html>@echo@</html>",
                    "{\"access_token\":\"@echo@\"",
                    "{\"access_token\":\"@echo@\",\"refresh_token\":\"@raw@\"}",
                    "{\"error\":\"invalid_grant\",\"error_description\":\"@echo@\"}",
                    "{\"error\":\"wrong_client\",\"error_description\":\"@raw@\"}",
                    "{\"error\":\"@raw@\",\"error_description\":\"@echo@\"}")) {
                answer(status, body, 401, error("expired_token", ""));
                provoke();
            }
        }
        nothingShown();
    }

    @Test
    void no_answer_of_the_portal_makes_one_show_neither_the_worn_nor_the_new() {
        String fresh = "{\"access_token\":\"acc3ss2/" + CANARY + "\",\"refresh_token\":\"" + GOOD_REFRESH
                + "\",\"client_endpoint\":\"" + stub.origin()
                + "/rest/\",\"server_endpoint\":\"https://evil.test/rest/\"}";
        for (int status : List.of(200, 301, 302, 307, 400, 401, 403, 500, 503)) {
            for (String body : List.of(
                    "<html>@echo@</html>",
                    "{\"result\":\"@raw@",
                    "{\"error\":\"expired_token\",\"error_description\":\"@echo@\"}",
                    "{\"error\":\"@raw@\",\"error_description\":\"@raw@\"}",
                    "{\"result\":{\"result\":[],\"result_error\":{\"e0\":{\"error\":\"@raw@\"},\"u\":{\"error\":\"@raw@\"}}}}")) {
                answer(200, fresh, status, body);
                provoke();
            }
        }
        nothingShown();
    }

    @Test
    void no_trouble_of_the_connection_makes_one_show() {
        stub.always(exchange -> exchange.close());
        provoke();
        stub.close();
        provoke();
        nothingShown();
    }

    @Test
    void a_file_of_tokens_however_broken_does_not_make_them_show() throws IOException {
        kept();
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            keep(() -> FileTokens.in(file()).current());
            byte[] flipped = whole.clone();
            flipped[length] ^= 4;
            Files.write(file(), flipped);
            keep(() -> seen.add(FileTokens.in(file()).current().toString()));
        }
        Files.delete(file());
        Files.createDirectory(file());
        keep(() -> FileTokens.in(file()).current());
        keep(() -> kept());
        nothingShown();
    }

    @Test
    void no_call_of_the_portal_makes_one_show() {
        String form = "event=ONAPPINSTALL&ts=1&data[VERSION]=1&auth[access_token]=a" + CANARY + "&auth[refresh_token]=r"
                + CANARY + "&auth[application_token]=t" + CANARY
                + "&auth[client_endpoint]=https://acme.bitrix24.ru/rest/"
                + "&auth[member_id]=m&auth[domain]=acme.bitrix24.ru&AUTH_ID=i" + CANARY + "&REFRESH_ID=f" + CANARY
                + "&APPLICATION_TOKEN=t" + CANARY + "&token=t" + CANARY;
        for (int length = 0; length <= form.length(); length++) {
            String part = form.substring(0, length);
            keep(() -> FormBody.read(part.getBytes(StandardCharsets.UTF_8)).fold(this::inbound, this::refused));
        }
        for (String wrong : List.of("&auth[=%zz", "&a=%zz", "&event[x]=", "&x=%ff")) {
            keep(() -> FormBody.read((form + wrong + CANARY).getBytes(StandardCharsets.UTF_8))
                    .fold(this::inbound, this::refused));
        }
        nothingShown();
    }

    private boolean refused(Refusal why) {
        return seen.add(why + " " + why.name());
    }

    private boolean inbound(FormBody form) {
        for (String token : List.of("t" + CANARY, "other" + CANARY)) {
            Doorkeeper door = Doorkeeper.expecting(Secret.of(token));
            seen.add(door + " " + form + " " + door.event(form) + door.placement(form) + door.robot(form)
                    + door.webhookRobot(form));
        }
        return seen.add(String.valueOf(Installation.unproved(form)));
    }
}
