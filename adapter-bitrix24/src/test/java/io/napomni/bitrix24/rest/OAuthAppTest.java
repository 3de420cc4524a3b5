package io.napomni.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.oauth.TokenKeeper;
import io.napomni.bitrix24.oauth.Tokens;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.port.LedgerException;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.auth.TokenPair;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.memory.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application against the fake portal, which gives and wears out tokens as the vendor documents it. */
class OAuthAppTest {
    private static final Map<String, ?> DEALS = Map.of("entityTypeId", 2);
    private static final Command COMMENT = new Command(
            "c",
            "crm.timeline.comment.add",
            Map.of("fields", Map.of("ENTITY_ID", 7, "ENTITY_TYPE", "deal", "COMMENT", "x")));

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private final PortalApp app = PortalApp.of("local.5f1c", "cl13ntS3cr3t");
    private final FakePortal fake = FakePortal.start(
            PortalData.empty(),
            io.napomni.testkit.fake.bitrix24.PortalOptions.at(clock).withApps(app));
    private final Kept kept = new Kept(tokens(fake.issueTokens(app)));

    @AfterEach
    void close() {
        fake.close();
    }

    private Tokens tokens(TokenPair pair) {
        return new Tokens(
                Secret.of(pair.accessToken()),
                Secret.of(pair.refreshToken()),
                URI.create("http://" + fake.baseUrl().getAuthority()),
                fake.authServer(),
                "m");
    }

    private RestClient client(String secret) {
        OAuthApp access = OAuthApp.of(app.clientId(), Secret.of(secret), kept);
        return new RestClient(access, clock, PortalOptions.standard().withPause(clock::advance));
    }

    private RestClient client() {
        return client(app.clientSecret());
    }

    private static ErrorKind failure(Reply reply) {
        return ((Reply.Failed) reply).error().kind();
    }

    @Test
    void a_call_goes_in_with_the_access_token() {
        assertThat(client().read("crm.category.list", DEALS)).isInstanceOf(Reply.Ok.class);
        assertThat(kept.changes).isEmpty();
    }

    @Test
    void a_token_that_has_expired_is_renewed_once_and_the_call_repeated() {
        clock.advance(Duration.ofMinutes(61));

        assertThat(client().read("crm.category.list", DEALS)).isInstanceOf(Reply.Ok.class);
        assertThat(client().read("crm.category.list", DEALS)).isInstanceOf(Reply.Ok.class);
        assertThat(kept.changes).hasSize(1);
    }

    @Test
    void writes_are_repeated_too_since_the_portal_has_not_begun_them() {
        fake.deals().put(7, Map.of("title", "Deal"));
        fake.expireAccessTokens();

        assertThat(client().write(List.of(COMMENT)).outcome("c")).isInstanceOf(CommandOutcome.Ok.class);
        assertThat(fake.written().comments()).hasSize(1);
    }

    @Test
    void of_many_threads_one_renews_the_pair() {
        fake.expireAccessTokens();
        RestClient client = client();

        List<Reply> replies = IntStream.range(0, 12)
                .parallel()
                .mapToObj(thread -> client.read("crm.category.list", DEALS))
                .toList();

        assertThat(replies).hasOnlyElementsOfType(Reply.Ok.class);
        assertThat(kept.changes).hasSize(1);
    }

    /** The build gives the common pool four threads, so that this is the same on every machine. */
    @Test
    void calls_need_no_free_thread_of_the_common_pool() {
        fake.expireAccessTokens();
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<Void>> busy = IntStream.range(0, 4 * ForkJoinPool.getCommonPoolParallelism())
                .mapToObj(thread -> CompletableFuture.runAsync(() -> await(end)))
                .toList();
        try {
            assertThat(client().read("crm.category.list", DEALS)).isInstanceOf(Reply.Ok.class);
        } finally {
            end.countDown();
            busy.forEach(CompletableFuture::join);
        }
    }

    @Test
    void a_pair_that_cannot_be_kept_is_not_used() {
        fake.expireAccessTokens();
        kept.broken = true;

        assertThat(failure(client().read("crm.category.list", DEALS))).isEqualTo(ErrorKind.CREDENTIALS);
        assertThat(kept.current).isEqualTo(kept.first);
    }

    @Test
    void a_pair_that_another_process_renewed_is_taken_from_the_keeper() {
        RestClient client = client();
        client.read("crm.category.list", DEALS);
        fake.expireAccessTokens();
        kept.current = tokens(fake.issueTokens(app));

        assertThat(client.read("crm.category.list", DEALS)).isInstanceOf(Reply.Ok.class);
        assertThat(kept.changes).isEmpty();
    }

    @Test
    void a_thread_that_is_interrupted_while_it_renews_loses_no_pair() throws Exception {
        fake.expireAccessTokens();
        RestClient client = client();
        Thread reader = new Thread(() -> client.read("crm.category.list", DEALS));
        kept.asking = () -> reader.interrupt();

        reader.start();
        reader.join();

        assertThat(kept.changes).hasSize(1);
        assertThat(client.read("crm.category.list", DEALS)).isInstanceOf(Reply.Ok.class);
    }

    @Test
    void a_refresh_token_that_is_no_longer_good_needs_a_person() {
        fake.expireAccessTokens();
        client().read("crm.category.list", DEALS);
        kept.current = kept.first;
        fake.expireAccessTokens();

        Reply reply = client().read("crm.category.list", DEALS);

        assertThat(failure(reply)).isEqualTo(ErrorKind.CREDENTIALS);
        assertThat(((Reply.Failed) reply).error().message())
                .contains("invalid_grant", "uthorise")
                .doesNotContain(kept.first.refresh().reveal());
    }

    @Test
    void a_wrong_client_secret_is_said_and_not_shown() {
        fake.expireAccessTokens();

        Reply reply = client("wr0ngS3cr3t").read("crm.category.list", DEALS);

        assertThat(((Reply.Failed) reply).error().message())
                .contains("id and secret")
                .doesNotContain("wr0ngS3cr3t");
    }

    @Test
    void a_token_server_that_is_down_is_no_reason_to_authorise_anew() {
        fake.expireAccessTokens();
        fake.faults().inject(Fault.badGateway(), When.method("oauth.token"));

        Reply reply = client().read("crm.category.list", DEALS);

        assertThat(failure(reply)).isEqualTo(ErrorKind.UNREACHABLE);
        assertThat(((Reply.Failed) reply).error().message())
                .contains("Try again later")
                .doesNotContain("uthorise");
    }

    @Test
    void a_portal_that_was_renamed_is_followed_and_its_new_address_kept() {
        RestClient client = client();
        client.read("crm.category.list", DEALS);
        URI renamed = fake.rename();

        assertThat(client.read("crm.category.list", DEALS)).isInstanceOf(Reply.Ok.class);
        assertThat(kept.current.origin().getAuthority()).isEqualTo(renamed.getAuthority());
    }

    @Test
    void a_renamed_portal_whose_token_has_expired_too_is_still_read() {
        RestClient client = client();
        client.read("crm.category.list", DEALS);
        fake.rename();
        fake.expireAccessTokens();

        assertThat(client.read("crm.category.list", DEALS)).isInstanceOf(Reply.Ok.class);
    }

    @Test
    void a_webhook_follows_a_renamed_portal_as_well() {
        RestClient client = new RestClient(
                Webhook.of(fake.webhookUrl().toString()),
                clock,
                PortalOptions.standard().withPause(clock::advance));
        fake.rename();

        assertThat(client.read("crm.category.list", DEALS)).isInstanceOf(Reply.Ok.class);
    }

    @Test
    void nothing_of_it_is_shown() {
        OAuthApp access = OAuthApp.of(app.clientId(), Secret.of(app.clientSecret()), kept);

        assertThat(access + " " + access.pass() + " " + kept.current)
                .doesNotContain(
                        app.clientSecret(),
                        kept.current.access().reveal(),
                        kept.current.refresh().reveal());
        assertThat(access.quote("no " + app.clientSecret() + " for "
                        + kept.current.access().reveal()))
                .isEqualTo("no *** for ***");
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tokens in memory, one caller at a time. */
    private static final class Kept implements TokenKeeper {
        private final List<Tokens> changes = new ArrayList<>();
        private final Tokens first;
        private volatile Tokens current;
        private volatile boolean broken;
        private volatile Runnable asking = () -> {};

        private Kept(Tokens first) {
            this.first = first;
            this.current = first;
        }

        @Override
        public Tokens current() {
            return current;
        }

        @Override
        public synchronized Tokens change(Tokens seen, UnaryOperator<Tokens> change) {
            if (!current.equals(seen)) {
                return current;
            }
            asking.run();
            Tokens changed = change.apply(seen);
            if (broken) {
                throw new LedgerException("the disk is full");
            }
            current = changed;
            changes.add(changed);
            return changed;
        }
    }
}
