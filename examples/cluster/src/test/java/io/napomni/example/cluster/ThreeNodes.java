package io.napomni.example.cluster;

import io.napomni.decision.Reminder;
import io.napomni.jdbc.PostgresStores;
import io.napomni.past.EffectState;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.store.Stores;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.PortalOptions;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SamplePortal;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A portal, a mail server, a real PostgreSQL and three nodes, one of which is killed while it sends. What has arrived is
 * counted at the mail server.
 */
final class ThreeNodes implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final int RATE = 100;
    private static final int NODES = 3;
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final long PATIENCE_SECONDS = 300;

    private final Clock clock = Clock.systemUTC();
    private final Database database = Database.start();
    private final FakePortal portal;
    private final FakeSmtpServer mail = FakeSmtpServer.start();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final Consumer<String> narrator;
    private final Duration lease;
    private final Stores stores;
    private final Map<String, Integer> sent = new ConcurrentHashMap<>();
    private final AtomicReference<String> victim = new AtomicReference<>("");

    /** Prepares everything but the nodes; the narrator hears what happens. */
    ThreeNodes(int contracts, Consumer<String> narrator) throws IOException, SQLException {
        this.narrator = narrator;
        // Longer than the longest batch takes on a machine that has other things to do.
        this.lease = Duration.ofMillis(5000 + contracts);
        portal = FakePortal.start(
                SamplePortal.of(SampleCompany.of(7, DAY, contracts)),
                PortalOptions.at(clock).withLimits(Limits.none().withBucket(25 * RATE, RATE)));
        stores = PostgresStores.open(database.source(), "acme").stores();
        narrator.accept("portal with " + contracts + " contracts, mail server and PostgreSQL are there");
    }

    /**
     * What came of it.
     *
     * @param expected about which contracts there should be a letter
     * @param doubtful about which contracts the ledger says that nobody knows
     * @param refused requests that the portal has refused because they came too fast
     * @param requests that the portal has answered for one proposal, and for all
     * @param ledgerBytes by how much the ledger has grown
     * @param sending from the first letter to the last
     */
    record Outcome(
            Set<String> expected,
            Set<String> doubtful,
            Arrivals arrivals,
            long refused,
            Requests requests,
            long ledgerBytes,
            Duration sending) {}

    /** Requests to the portal. */
    record Requests(int forOneProposal, int forAll) {}

    Outcome run() throws InterruptedException, SQLException {
        long bytesBefore = database.ledgerBytes();
        Set<String> expected = expected();
        int forOneProposal = portal.recorder().httpCount();
        narrator.accept(expected.size() + " letters are due");
        int enough = Math.max(3, expected.size() * 12 / 100);
        Stopwatch sending = new Stopwatch();
        mail.afterEachLetter(letter -> sending.touch());
        mail.afterEachLetter(letter -> killAfter(enough, letter));
        work();
        return new Outcome(
                expected,
                doubtful(),
                new Arrivals(mail),
                portal.refusedRequests(),
                new Requests(forOneProposal, portal.recorder().httpCount() - forOneProposal),
                database.ledgerBytes() - bytesBefore,
                sending.between());
    }

    private void work() throws InterruptedException {
        for (int i = 1; i <= NODES; i++) {
            nodes.add(NodeProcess.start("node-" + i, environment(), lines::add));
        }
        for (int i = 0; i < NODES; i++) {
            await(" ready");
        }
        nodes.forEach(NodeProcess::work);
        await(" gone");
        do {
            await(" proposal ");
        } while (isSomethingOpen() || isSomethingDue() || isSomethingOpen());
        endWell();
    }

    /** Who is slow may be taken for dead, and its letter for doubtful, until it says what became of it. */
    private void endWell() throws InterruptedException {
        for (NodeProcess node : nodes) {
            if (!node.name().equals(victim.get()) && !node.end(Duration.ofSeconds(PATIENCE_SECONDS))) {
                throw new AssertionError(node.name() + " does not end");
            }
        }
    }

    /** From the first time it is touched to the last. */
    private static final class Stopwatch {

        private long first;
        private long last;

        synchronized void touch() {
            last = System.nanoTime();
            first = first == 0 ? last : first;
        }

        synchronized Duration between() {
            return Duration.ofNanos(last - first);
        }
    }

    private Set<String> expected() {
        return due().stream().filter(Reminder::isContact).map(Reminder::label).collect(Collectors.toSet());
    }

    private boolean isSomethingDue() {
        return !due().isEmpty();
    }

    private List<Reminder> due() {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("NODE_NAME", "onlooker");
        return Node.tenant(NodeSettings.of(environment), clock, database.source())
                .reminders()
                .propose(DAY)
                .reminders();
    }

    private boolean isSomethingOpen() {
        return !stores.register()
                .list(RegisterQuery.newest(EnumSet.of(EffectState.CLAIMED, EffectState.SENDING), 1))
                .isEmpty();
    }

    private Set<String> doubtful() {
        return stores.doubts().list().stream().map(RegisterRow::label).collect(Collectors.toSet());
    }

    /** The first that has sent so many. The letter has been taken, and the sender will never hear of it. */
    private void killAfter(int enough, ReceivedLetter letter) {
        String from = Arrivals.node(letter);
        if (sent.merge(from, 1, Integer::sum) == enough && victim.compareAndSet("", from)) {
            nodes.stream().filter(node -> node.name().equals(from)).forEach(NodeProcess::kill);
            narrator.accept(from + " killed after it has sent " + enough + " letters");
        }
    }

    /** The next line that says so; lines before it are only told. */
    private void await(String words) throws InterruptedException {
        while (true) {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no node has said anything for minutes, awaited was:" + words);
            }
            narrator.accept(line);
            if (line.endsWith(" gone") && !line.equals(victim.get() + " gone")) {
                throw new AssertionError(line + " by itself, awaited was:" + words);
            }
            if (line.contains(words)) {
                return;
            }
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "NODE_DATABASE", database.url(),
                "NODE_WEBHOOK", portal.webhookUrl().toString(),
                "NODE_MAIL_PORT", Integer.toString(mail.port()),
                "NODE_DAY", DAY.toString(),
                "NODE_RATE", Integer.toString(RATE),
                "NODE_SHARES", "24",
                "NODE_BEAT", BEAT.toString(),
                "NODE_LEASE", lease.toString());
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(NodeProcess::close);
        mail.close();
        portal.close();
        database.close();
    }
}
