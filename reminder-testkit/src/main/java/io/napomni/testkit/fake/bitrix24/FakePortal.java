package io.napomni.testkit.fake.bitrix24;

import com.sun.net.httpserver.HttpHandler;
import io.napomni.testkit.fake.bitrix24.auth.AuthServer;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.auth.TokenDesk;
import io.napomni.testkit.fake.bitrix24.auth.TokenPair;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.Written;
import io.napomni.testkit.fake.bitrix24.event.Delivery;
import io.napomni.testkit.fake.bitrix24.event.Identity;
import io.napomni.testkit.fake.bitrix24.event.OutgoingCalls;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.fault.Faults;
import io.napomni.testkit.fake.bitrix24.page.PortalPage;
import io.napomni.testkit.fake.bitrix24.page.PortalView;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import io.napomni.testkit.fake.bitrix24.recording.Recorder;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Bitrix24 portal in memory, served over HTTP on 127.0.0.1. Clients cannot tell it from the documented REST API of
 * webhooks and applications; tests seed it, change
 * it while it runs, plan failures and read what was asked and written. Safe for use by several threads.
 *
 * <p>Source of its behaviour: <a href="https://apidocs.bitrix24.com">the vendor's documentation</a>, and measurements
 * where that is silent.
 */
public final class FakePortal implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(FakePortal::daemon);
    private final Waiting waiting = new Waiting();
    private final Faults faults = new Faults();
    private final Recorder recorder;
    private final PortalData data;
    private final PortalOptions options;
    private final Doors doors;
    private final TokenDesk tokens;
    private final Admission admission;
    private final HttpHandler handler;
    private final OutgoingCalls outgoing;

    private FakePortal(PortalData data, PortalOptions options, int port) {
        this.data = data;
        data.follow(options.clock());
        data.putOwner(owner(options.userId()));
        this.options = options;
        this.recorder = new Recorder(options.clock());
        this.doors = new Doors(threads, port);
        this.tokens = new TokenDesk(options.clock());
        this.admission = new Admission(options, tokens);
        ReplyWriter writer = new ReplyWriter(waiting);
        this.handler =
                new PageDoor(page(), new PortalHandler(doors, desks()::answer, faults, recorder, writer), writer);
        this.outgoing = new OutgoingCalls(data.subscribers(), identity(), options.clock());
    }

    /** At a real portal nobody can make a webhook who does not work there. */
    private static PortalUser owner(long id) {
        return new PortalUser(id, "Администратор", "", "admin@example.test", "", List.of(), true);
    }

    /** Calls are made for the first application; without one their tokens open nothing. */
    private Identity identity() {
        return options.apps().stream()
                .findFirst()
                .map(app -> new Identity(
                        baseUrl(),
                        authServer(),
                        app.memberId(),
                        app.applicationToken(),
                        app.scope(),
                        app.userId(),
                        user -> keys(tokens.issue(app.withUser(user)))))
                .orElseGet(() -> Identity.withoutApplication(baseUrl().getAuthority(), options.userId()));
    }

    private static Identity.Keys keys(TokenPair pair) {
        return new Identity.Keys(pair.accessToken(), pair.refreshToken());
    }

    private PortalPage page() {
        return new PortalPage(new PortalView(
                data,
                recorder,
                options.limits(),
                this::webhookUrl,
                admission::level,
                admission::refused,
                (code, id, language, user) -> outgoing.placementPosts(code, id, language, user),
                options.userId()));
    }

    private Desks desks() {
        Meter meter = new Meter(options);
        Calls calls = new Calls(data, options, faults, meter, waiting);
        KnownError wrongClient =
                options.has(Oddity.WRONG_CLIENT_WITH_200) ? KnownError.WRONG_CLIENT : KnownError.INVALID_CLIENT;
        return new Desks(
                new SignIn(new AuthServer(
                        options.apps(), tokens, options.clock(), wrongClient, doors.first(), doors::base)),
                new Answering3(options, admission, calls),
                new Answering(options, admission, calls, meter));
    }

    /** Starts a portal with this data, without limits, by the system's clock, on a free port. */
    public static FakePortal start(PortalData data) {
        return start(data, PortalOptions.at(Clock.systemUTC()));
    }

    /**
     * Starts a portal on a free port.
     *
     * @throws UncheckedIOException when no port can be opened on the loopback
     */
    public static FakePortal start(PortalData data, PortalOptions options) {
        return start(data, options, 0);
    }

    /**
     * Starts a portal on this port; 0 is a free one.
     *
     * @throws UncheckedIOException when the port cannot be opened on the loopback
     */
    public static FakePortal start(PortalData data, PortalOptions options, int port) {
        FakePortal portal = new FakePortal(data, options, port);
        portal.doors.open(portal.handler);
        return portal;
    }

    /** Where the portal is, and its page for people: {@code http://127.0.0.1:PORT/}; another one once it has been renamed. */
    public URI baseUrl() {
        return doors.base();
    }

    /** The URL of the incoming webhook, with the secret in it: {@code http://127.0.0.1:PORT/rest/1/SECRET/}. */
    public URI webhookUrl() {
        return baseUrl().resolve("rest/" + options.userId() + "/" + options.secret() + "/");
    }

    /** Where applications call: {@code http://127.0.0.1:PORT/rest/}, with a token. */
    public URI clientEndpoint() {
        return baseUrl().resolve("rest/");
    }

    /**
     * The OAuth server, below which are {@code oauth/token/} and {@code oauth/authorize/}. It stays where it is when
     * the portal is renamed.
     */
    public URI authServer() {
        return doors.first();
    }

    /** Gives the application a pair of tokens, as its installation does. */
    public TokenPair issueTokens(PortalApp app) {
        return tokens.issue(app);
    }

    /** Gives the application a code, as the browser of a user who agrees brings it. */
    public String issueCode(PortalApp app) {
        return tokens.code(app);
    }

    /** Every access token given so far has expired from now on; refresh tokens stay good. */
    public void expireAccessTokens() {
        tokens.expireAccessTokens();
    }

    /**
     * Renames the portal: from now on the old address answers every REST request with 302 and the new one, which is
     * given.
     */
    public URI rename() {
        doors.move(handler);
        return baseUrl();
    }

    /** Blocks the portal as the vendor does by hand: every request is refused with OVERLOAD_LIMIT. */
    public void overload() {
        admission.overload(true);
    }

    /** Ends the block. */
    public void relieve() {
        admission.overload(false);
    }

    /** How many requests are in the bucket now; of several addresses, in the fullest. */
    public long bucketLevel() {
        return admission.level();
    }

    /** How many requests the bucket has refused with 503. */
    public long refusedRequests() {
        return admission.refused();
    }

    public PortalData data() {
        return data;
    }

    public ItemStore deals() {
        return data.items(EntityType.DEAL);
    }

    public ItemStore contacts() {
        return data.items(EntityType.CONTACT);
    }

    public ItemStore companies() {
        return data.items(EntityType.COMPANY);
    }

    /** What clients wrote. */
    public Written written() {
        return data.written();
    }

    /** What clients asked. */
    public Recorder recorder() {
        return recorder;
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** What the portal calls by itself: event handlers, outgoing webhooks, pages in cards, robots. */
    public OutgoingCalls outgoing() {
        return outgoing;
    }

    /** Something happens in the portal that is no change of an item, such as a call or an installation. */
    public void emit(PortalEvent event) {
        data.subscribers().occurred(event);
    }

    /** Calls to handlers and what came back; waits until all that has happened is sent. */
    public List<Delivery> deliveries() {
        return outgoing.deliveries();
    }

    /** A person opens a page of the application in a card; gives what the application answered. */
    public Delivery openPlacement(String placement, long entityId, String language) {
        return openPlacement(placement, entityId, language, outgoing.identity().userId());
    }

    /** The same by another user, whose tokens obey that user's rights. */
    public Delivery openPlacement(String placement, long entityId, String language, long userId) {
        return outgoing.openPlacement(placement, entityId, language, userId);
    }

    /** A robot of the application has its turn on a deal; gives what the application answered. */
    public Delivery runRobot(String code, long dealId, Map<String, ?> properties) {
        return outgoing.runRobot(code, dealId, properties);
    }

    /** An administrator makes an outgoing webhook for these events. */
    public void outgoingWebhook(String url, String token, String... events) {
        outgoing.outgoingWebhook(url, token, events);
    }

    /** Has the listener told of each authorised request before it is executed. */
    public void beforeEachAnswer(BeforeAnswer listener) {
        admission.add(listener);
    }

    /** Stops at once; calls under way are cut off. */
    @Override
    public void close() {
        waiting.end();
        doors.close();
        threads.shutdownNow();
        outgoing.close();
    }

    @Override
    public String toString() {
        return "FakePortal[port " + baseUrl().getPort() + "]";
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-bitrix24");
        thread.setDaemon(true);
        return thread;
    }
}
