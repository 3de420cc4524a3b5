package io.napomni.bitrix24;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.napomni.action.AddNote;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.FetchWindow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Provokes every exception there is against an address with a canary in it, and looks for the canary everywhere. */
class SecretTest {
    private static final String PATH = "/rest/1/" + StubServer.SECRET + "/crm.item.list";
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> seen = new ArrayList<>();
    private final StubServer stub = StubServer.start();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void close() {
        root.setLevel(before);
        root.detachAppender(log);
        stub.close();
    }

    private void provoke() {
        Bitrix24Portal portal = Bitrix24Portal.open(
                stub.webhook(),
                Clock.systemUTC(),
                PortalOptions.standard().withCallTimeout(Duration.ofMillis(400)).withPause(wait -> {}));
        HandWork<AddNote> work =
                new HandWork<AddNote>().with("e1", new AddNote(new SubjectRef("b24", "deal", "1"), "x"));
        keep(() -> portal.contracts(PortalStage.mapping()).fetch(FetchWindow.everything(TODAY), fact -> {}));
        keep(() -> portal.contracts(PortalStage.mapping()).reread(Set.of(new SubjectRef("b24", "deal", "1"))));
        keep(() -> portal.customers().find(Set.of(new CustomerRef("b24", "company", "1"))));
        keep(() -> portal.managers().find(Set.of("1")));
        keep(() -> portal.notes().execute(work));
        keep(() -> seen.add(portal.check(PortalStage.mapping()).toString()));
        seen.add(work.outcomes.toString());
        seen.add(portal + " " + stub.webhook() + " " + portal.notes() + " " + portal.customers() + portal.managers());
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
        log.list.forEach(line -> seen.add(line.getFormattedMessage() + " " + line.getThrowableProxy()));
        String all = String.join("\n", seen).toLowerCase(Locale.ROOT);
        String base64 = Base64.getEncoder().encodeToString(StubServer.SECRET.getBytes(StandardCharsets.UTF_8));
        assertThat(all).isNotBlank().doesNotContain(StubServer.SECRET, base64.toLowerCase(Locale.ROOT), "ivan@");
    }

    @Test
    void no_answer_however_broken_makes_it_show() {
        String echo = "no " + PATH + " for ivan@example.ru";
        for (int status : List.of(200, 302, 400, 401, 403, 404, 429, 500, 502, 503)) {
            for (String body : List.of(
                    "",
                    "<html>" + echo + "</html>",
                    "{\"result\":\"" + echo,
                    "{\"error\":\"" + echo + "\",\"error_description\":\"" + echo + "\"}",
                    "{\"error\":\"\",\"error_description\":\"" + "x".repeat(150) + echo + "\"}",
                    "{\"result\":{\"result\":[],\"result_error\":{\"pipelines\":{\"error\":\"" + echo + "\"},"
                            + "\"fields\":{\"error\":\"" + echo + "\"}}}}")) {
                stub.always(exchange -> {
                    exchange.getResponseHeaders().add("Location", "https://x.example" + PATH);
                    StubServer.send(exchange, status, body);
                });
                provoke();
            }
        }
        nothingShown();
    }

    @Test
    void no_trouble_of_the_connection_makes_it_show() {
        stub.always(exchange -> exchange.close());
        provoke();
        stub.always(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
        provoke();
        stub.close();
        provoke();
        nothingShown();
    }

    @Test
    void an_interrupted_run_does_not_show_it() {
        stub.then(200, "{}");
        Thread.currentThread().interrupt();
        provoke();
        assertThat(Thread.interrupted()).isTrue();
        nothingShown();
    }
}
