package io.napomni.benchmarks.ledger;

import io.napomni.benchmarks.Contestant;
import io.napomni.benchmarks.Figure;
import io.napomni.benchmarks.Race;
import io.napomni.benchmarks.Rounds;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.Ledger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** What the ledger costs beside its database's bare statements, and how it grows. */
public final class LedgerFigures {

    private static final int CLAIMS = 100_000;
    private static final int LETTERS = 500;
    private static final int SENDERS = 16;
    private static final int HISTORY = 1_000_000;
    /** As many claims as share a transaction in the ledger. */
    private static final int BATCH = 500;

    private static final int ROUNDS = 5;
    private static final Duration LEASE = Duration.ofHours(2);
    private static final double MEGABYTE = 1024 * 1024;

    private LedgerFigures() {}

    /** All figures about both databases. */
    public static List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        for (Supplier<Database> kind : List.<Supplier<Database>>of(SqliteDatabase::new, PostgresDatabase::new)) {
            try {
                figures.addAll(claims(kind));
                figures.addAll(oneByOne(kind));
                figures.addAll(history(kind));
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
        figures.addAll(size());
        return figures;
    }

    private static List<Figure> claims(Supplier<Database> kind) throws SQLException {
        try (Database database = kind.get();
                Connection connection = database.connection()) {
            database.makeBareTables();
            Pile pile = Pile.ofOrders();
            won(database, pile.of(BATCH));
            database.learn();
            BareInsert bare = new BareInsert(connection);
            Rounds rounds = Race.byTheWall(
                            new Contestant("bare", CLAIMS, () -> inserted(bare, pile.of(CLAIMS))),
                            new Contestant("claims", CLAIMS, () -> won(database, pile.of(CLAIMS))))
                    .run(1, ROUNDS);
            Rounds.Summary speed = rounds.ratio("bare", "claims");
            String name = "ledger." + database.name();
            return List.of(
                    Figure.of(
                            name + ".bare-inserts-a-second",
                            1e9 / rounds.nanos("bare").median(),
                            ""),
                    Figure.atLeast(name + ".claims-of-bare-inserts", speed.median(), speed.spread(), 0.6));
        }
    }

    private static long inserted(BareInsert bare, List<Claim> claims) {
        try {
            bare.insert(claims, BATCH);
            return claims.size();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long won(Database database, List<Claim> claims) {
        List<ClaimResult> answers = database.stores().ledger().claim(claims, LEASE);
        long won = answers.stream().filter(ClaimResult.Won.class::isInstance).count();
        if (won != claims.size()) {
            throw new IllegalStateException("only " + won + " claims were won");
        }
        return won;
    }

    private static List<Figure> oneByOne(Supplier<Database> kind) throws SQLException {
        try (Database database = kind.get();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare_commit (text text NOT NULL)");
            Pile pile = Pile.ofOrders();
            BareLetters bare = new BareLetters(connection, database.schema());
            sent(database, pile.of(LETTERS));
            database.learn();
            Rounds rounds = Race.byTheWall(
                            new Contestant("commits", LETTERS, () -> committed(connection)),
                            new Contestant("bare", LETTERS, () -> sent(bare, pile.of(LETTERS))),
                            new Contestant("letters", LETTERS, () -> sent(database, pile.of(LETTERS))),
                            new Contestant("run", LETTERS, () -> sentByARun(database, pile.of(LETTERS))))
                    .run(2, 2 * ROUNDS);
            return inCommits("ledger." + database.name(), rounds);
        }
    }

    private static List<Figure> inCommits(String name, Rounds rounds) {
        Rounds.Summary least = rounds.ratio("bare", "commits");
        Rounds.Summary cost = rounds.ratio("letters", "commits");
        Rounds.Summary ofARun = rounds.ratio("run", "commits");
        return List.of(
                Figure.of(name + ".bare-commit-us", rounds.nanos("commits").median() / 1000, ""),
                Figure.of(name + ".rows-of-a-letter-in-bare-commits", least.median(), least.spread()),
                Figure.atMost(name + ".letter-in-bare-commits", cost.median(), cost.spread(), 4),
                Figure.of(name + ".letter-of-a-run-in-bare-commits", ofARun.median(), ofARun.spread()));
    }

    private static long committed(Connection connection) {
        try {
            OneByOne.commits(connection, LETTERS);
            return LETTERS;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long sent(BareLetters bare, List<Claim> claims) {
        try {
            bare.send(claims);
            return claims.size();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long sent(Database database, List<Claim> claims) {
        OneByOne.letters(database.stores().ledger(), claims);
        return claims.size();
    }

    private static long sentByARun(Database database, List<Claim> claims) {
        OneByOne.lettersOfARun(database.stores().ledger(), claims);
        return claims.size();
    }

    /** Of the file; a server keeps more beside the rows. */
    private static List<Figure> size() {
        return List.of(
                Figure.atMost("ledger.sqlite.deals-mb-after-100000-letters", grownBy(Pile.ofDeals()), "", 100),
                Figure.of("ledger.sqlite.1c-orders-mb-after-100000-letters", grownBy(Pile.ofOrders()), ""));
    }

    private static double grownBy(Pile pile) {
        try (SqliteDatabase database = new SqliteDatabase()) {
            long empty = database.bytes();
            sendAll(database.stores().ledger(), database.stores().ledger().claim(pile.of(CLAIMS), LEASE));
            return (database.bytes() - empty) / MEGABYTE;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Several at a time, because only the size of what they leave counts. */
    private static void sendAll(Ledger ledger, List<ClaimResult> won) {
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        try {
            List<CompletableFuture<Void>> sent = won.stream()
                    .map(claim ->
                            CompletableFuture.runAsync(() -> OneByOne.send(ledger, (ClaimResult.Won) claim), threads))
                    .toList();
            sent.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private static List<Figure> history(Supplier<Database> kind) throws SQLException {
        try (Database database = kind.get()) {
            LongHistory.write(database, HISTORY);
            long start = System.nanoTime();
            int due = LongHistory.propose(database.stores()).reminders().size();
            double seconds = (System.nanoTime() - start) / 1e9;
            String name = "ledger." + database.name() + ".history";
            return List.of(
                    Figure.of(name + ".rows", HISTORY, ""),
                    Figure.atLeast(name + ".reminders-planned", due, "", 20_000),
                    Figure.atMost(name + ".seconds-to-plan", seconds, "", 30));
        }
    }
}
