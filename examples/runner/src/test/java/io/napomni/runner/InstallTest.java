package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.runner.main.Remind;
import io.napomni.runner.show.Paint;
import io.napomni.runner.show.Screen;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.PortalOptions;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.event.Binding;
import io.napomni.testkit.fake.bitrix24.event.Placement;
import io.napomni.testkit.memory.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator installs the application at a portal, with a browser and a terminal. */
class InstallTest {

    private static final PortalApp APP = PortalApp.of("local.napomni", "app-s3cr3t");
    private static final Pattern AUTHORISE = Pattern.compile("http://\\S+/oauth/authorize/\\S+");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T07:00:00Z"), ZoneOffset.UTC);
    private final FakePortal portal =
            FakePortal.start(PortalData.empty(), PortalOptions.at(clock).withApps(APP));
    private final HttpClient browser = HttpClient.newHttpClient();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path folder = Path.of("");

    @BeforeEach
    void configure(@TempDir Path fresh) throws IOException {
        folder = fresh;
        Files.writeString(folder.resolve("remind.yml"), """
                bitrix24:
                  app:
                    portal: %1$s
                    authServer: %1$s
                    clientId: local.napomni
                    clientSecret: ${APP_SECRET}
                    handler: http://127.0.0.1:1/napomni
                """.formatted(portal.baseUrl()));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private Desk.Typed install(Keyboard keyboard, String... more) {
        out.reset();
        err.reset();
        Screen screen = new Screen(printer(out), printer(err), Paint.PLAIN, Integer.MAX_VALUE, false);
        Surroundings surroundings = new Surroundings(
                screen,
                Map.of("APP_SECRET", "app-s3cr3t"),
                folder,
                clock,
                "tester",
                Signals.NONE,
                keyboard,
                new SecureRandom());
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"bitrix24", "install", "--lang", "en"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        int code = Remind.run(surroundings, arguments);
        return new Desk.Typed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Opens what is on the screen and agrees; what is pasted is the address to which the portal sends the browser. */
    private Optional<String> agreed() {
        Matcher shown = AUTHORISE.matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(shown.find()).isTrue();
        try {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(shown.group())).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location");
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Keyboard pasting(UnaryOperator<String> spoilt) {
        return () -> agreed().map(spoilt);
    }

    private Path tokens() {
        return folder.resolve("bitrix24-tokens.json");
    }

    private void assertNothingRegistered() {
        assertThat(portal.data().subscribers().bindings()).isEmpty();
        assertThat(portal.data().subscribers().placements()).isEmpty();
        assertThat(portal.data().subscribers().robots().codes()).isEmpty();
    }

    @Test
    void the_page_in_the_card_can_be_registered_alone() {
        assertThat(install(this::agreed, "--card").out())
                .contains("missing: page CRM_DEAL_DETAIL_TAB", "install --card --yes")
                .doesNotContain("ONCRMDEALUPDATE", "napomni_reminder");
        assertNothingRegistered();
        assertThat(install(Keyboard.NOBODY, "--card", "--yes").out()).contains("added: page CRM_DEAL_DETAIL_TAB");
        assertThat(portal.data().subscribers().placements())
                .extracting(Placement::handler)
                .containsExactly("http://127.0.0.1:1/napomni/tab");
        assertThat(portal.data().subscribers().bindings()).isEmpty();
        assertThat(portal.data().subscribers().robots().codes()).isEmpty();
    }

    @Test
    void the_code_becomes_tokens_in_a_file_and_what_is_missing_is_shown() throws IOException {
        Desk.Typed typed = install(this::agreed);
        assertThat(typed.err()).isEmpty();
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.out())
                .contains("missing: event ONCRMDEALUPDATE", "missing: page CRM_DEAL_DETAIL_TAB")
                .contains("missing: robot \"Remind the customer\" (napomni_reminder)", "install --yes")
                .doesNotContain("app-s3cr3t");
        assertThat(Files.readString(tokens())).contains("access_token", "refresh_token", portal.baseUrl() + "rest");
        assertNothingRegistered();
    }

    @Test
    void with_yes_handlers_are_registered_and_a_second_install_finds_them() {
        Desk.Typed first = install(this::agreed, "--yes");
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("added: event ONCRMDEALUPDATE", "added: robot \"Remind the customer\"");
        assertThat(portal.data().subscribers().bindings())
                .hasSize(4)
                .extracting(Binding::handler)
                .containsOnly("http://127.0.0.1:1/napomni/event");
        assertThat(portal.data().subscribers().placements())
                .extracting(Placement::handler)
                .containsExactly("http://127.0.0.1:1/napomni/tab");
        assertThat(portal.data().subscribers().robots().codes()).containsExactly("napomni_reminder");

        Desk.Typed second = install(Keyboard.NOBODY, "--yes");
        assertThat(second.code()).isZero();
        assertThat(second.out())
                .contains("there: event ONCRMDEALUPDATE", "there: page CRM_DEAL_DETAIL_TAB")
                .contains("there: robot \"Remind the customer\" (napomni_reminder)")
                .doesNotContain("added", "missing", "oauth/authorize");
        assertThat(portal.data().subscribers().bindings()).hasSize(4);
    }

    @Test
    void a_code_that_is_too_old_is_refused_and_no_tokens_are_kept() {
        Desk.Typed typed = install(() -> {
            Optional<String> address = agreed();
            clock.advance(Duration.ofSeconds(31));
            return address;
        });
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("gives no tokens (invalid_grant").doesNotContain("app-s3cr3t");
        assertThat(tokens()).doesNotExist();
        assertNothingRegistered();
    }

    @Test
    void a_state_that_is_not_of_this_turn_is_refused_before_the_code_is_spent() {
        for (String other : new String[] {"state=0123456789abcdef0123456789abcdef", "state=", "status=L"}) {
            Desk.Typed typed = install(pasting(address -> address.replaceFirst("state=[^&]*", other)), "--yes");
            assertThat(typed.code()).as(other).isEqualTo(2);
            assertThat(typed.err()).as(other).contains("its state differs");
        }
        assertThat(tokens()).doesNotExist();
        assertNothingRegistered();
    }

    @Test
    void what_is_no_address_with_a_code_is_refused_and_not_repeated() {
        for (String pasted :
                new String[] {"b4r3c0d3", "", "https://app.example.test/oauth?error=access_denied&code="}) {
            Desk.Typed typed = install(() -> Optional.of(pasted));
            assertThat(typed.code()).isEqualTo(2);
            assertThat(typed.err()).contains("no address with code=").doesNotContain("b4r3c0d3");
        }
        assertThat(tokens()).doesNotExist();
    }

    @Test
    void each_turn_has_a_state_of_its_own() {
        Set<String> states = new HashSet<>();
        for (int turn = 0; turn < 3; turn++) {
            Desk.Typed typed = install(Keyboard.NOBODY);
            assertThat(typed.code()).isEqualTo(1);
            Matcher state = Pattern.compile("state=([0-9a-f]{32})\\b").matcher(typed.out());
            assertThat(state.find()).isTrue();
            states.add(state.group(1));
        }
        assertThat(states).hasSize(3);
        assertThat(tokens()).doesNotExist();
    }

    @Test
    void tokens_that_cannot_be_read_are_asked_for_anew() throws IOException {
        Files.writeString(tokens(), "{}");
        assertThat(install(this::agreed, "--yes").code()).isZero();
        assertThat(Files.readString(tokens())).contains("access_token");
    }

    @Test
    void with_code_the_application_is_authorised_anew() throws IOException {
        install(this::agreed, "--yes");
        String before = Files.readString(tokens());
        assertThat(install(this::agreed, "--code").code()).isZero();
        assertThat(Files.readString(tokens())).isNotEqualTo(before);
    }
}
