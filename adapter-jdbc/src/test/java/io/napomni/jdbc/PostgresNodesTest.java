package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.FlakyConnections.Break;
import io.napomni.model.CustomerRef;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.Stores;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several nodes on one database, and connections that are cut under them. */
class PostgresNodesTest {

    private static final int NODES = 4;
    private static final int EFFECTS = 60;
    private static final int LIMIT = 25;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final String tenant = "acme-" + UUID.randomUUID();

    private Stores node() {
        return PostgresStores.open(RealPostgres.database(), tenant).stores();
    }

    private static Claim claim(int number, Bucket... buckets) {
        return new Claim(
                List.of(KilledWriter.key("n" + number)),
                new CustomerRef("b24", "company", "44"),
                "",
                true,
                List.of(buckets));
    }

    private static List<ClaimResult> together(List<Callable<List<ClaimResult>>> nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<ClaimResult> all = new ArrayList<>();
            for (Future<List<ClaimResult>> each : threads.invokeAll(nodes)) {
                all.addAll(each.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void of_several_nodes_one_wins_each_effect_and_a_limit_holds_across_them() throws Exception {
        Bucket quota = new Bucket("quota|group-a|2026-11-23", LIMIT);
        List<Callable<List<ClaimResult>>> nodes = IntStream.range(0, NODES)
                .<Callable<List<ClaimResult>>>mapToObj(node -> () -> {
                    Stores own = node();
                    List<ClaimResult> answers = new ArrayList<>();
                    for (int i = 0; i < EFFECTS; i++) {
                        answers.addAll(own.ledger().claim(List.of(claim((i + node * 15) % EFFECTS, quota)), LEASE));
                    }
                    return answers;
                })
                .toList();

        List<Won> won = together(nodes).stream()
                .filter(Won.class::isInstance)
                .map(Won.class::cast)
                .toList();

        assertThat(won).hasSize(LIMIT);
        assertThat(won.stream().flatMap(one -> one.keys().stream())).doesNotHaveDuplicates();
        assertThat(won).extracting(Won::fence).doesNotHaveDuplicates();
    }

    @Test
    void transactions_that_lock_the_same_rows_in_another_order_are_done_again_and_none_fails() throws Exception {
        Stores stores = node();
        stores.leases().acquire("run-1", LEASE);
        List<Claim> claims = IntStream.range(0, EFFECTS).mapToObj(i -> claim(i)).toList();
        List<Dispatch> begun = new ArrayList<>();
        for (ClaimResult each : stores.ledger().claim(claims, LEASE)) {
            Dispatch dispatch = new Dispatch("d" + begun.size(), (Won) each, DAY, "hash");
            stores.ledger().begin(dispatch);
            begun.add(dispatch);
        }
        Callable<List<ClaimResult>> renewing = () -> {
            Stores other = node();
            for (int i = 0; i < EFFECTS; i++) {
                other.leases().renew("run-1", LEASE);
            }
            return List.of();
        };
        Callable<List<ClaimResult>> recording = () -> {
            begun.forEach(each -> stores.ledger().record(each, new Outcome.Done("250")));
            return List.of();
        };

        together(List.of(renewing, recording, renewing));

        assertThat(stores.register().list(RegisterQuery.newest(Set.of(EffectState.DONE), 999)))
                .hasSize(EFFECTS);
    }

    @Test
    void when_the_server_ends_every_connection_between_two_calls_the_work_goes_on() throws SQLException {
        Stores stores = PostgresStores.open(new TrustingPool(RealPostgres.unpooled()), tenant)
                .stores();
        for (int i = 0; i < 3; i++) {
            endOtherConnections();
            Won won = (Won) stores.ledger().claim(List.of(claim(i)), LEASE).get(0);
            Dispatch dispatch = new Dispatch("d" + i, won, DAY, "hash");
            endOtherConnections();
            stores.ledger().begin(dispatch);
            endOtherConnections();
            stores.ledger().record(dispatch, new Outcome.Done("250"));
            endOtherConnections();
            assertThat(stores.ledger().closed(dispatch.won().keys())).hasSize(1);
        }
        assertThat(stores.register().list(RegisterQuery.newest(Set.of(EffectState.DONE), 9)))
                .hasSize(3);
        assertThat(stores.journal().recent(9)).hasSize(3);
    }

    /** Neither the change nor the question whether it was kept finds a connection that lives. */
    @Test
    void when_the_server_ends_a_whole_pool_the_work_goes_on() throws SQLException {
        Stores stores = PostgresStores.open(new TrustingPool(RealPostgres.unpooled(), 3), tenant)
                .stores();
        Won won = (Won) stores.ledger().claim(List.of(claim(1)), LEASE).get(0);
        Dispatch dispatch = new Dispatch("d", won, DAY, "hash");
        stores.journal().recent(9);
        stores.journal().recent(9);

        endOtherConnections();
        stores.ledger().begin(dispatch);

        assertThat(stores.register().find(won.keys().get(0)))
                .get()
                .extracting(row -> row.state(), row -> row.attempts())
                .containsExactly(EffectState.SENDING, 1);
    }

    private static void endOtherConnections() throws SQLException {
        try (Connection connection = RealPostgres.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet ended = statement.executeQuery("SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity"
                    + " WHERE application_name = 'trusting pool'");
            assertThat(ended.next()).as("there was a connection to end").isTrue();
            do {
                assertThat(ended.getBoolean(1)).isTrue();
            } while (ended.next());
        }
    }

    @Test
    void a_commit_whose_answer_was_lost_is_known_and_one_that_never_came_is_done_again() {
        FlakyConnections flaky = new FlakyConnections(RealPostgres.unpooled());
        Stores stores = PostgresStores.open(flaky.source(), tenant).stores();
        EffectKey key = KilledWriter.key("n1");
        int round = 0;
        for (Break where : List.of(Break.AFTER_COMMIT, Break.BEFORE_COMMIT)) {
            flaky.breakOnce(where);
            Won won = (Won) stores.ledger().claim(List.of(claim(1)), LEASE).get(0);
            Dispatch dispatch = new Dispatch("d" + round++, won, DAY, "hash");
            flaky.breakOnce(where);
            stores.ledger().begin(dispatch);
            flaky.breakOnce(where);
            stores.ledger().record(dispatch, new Outcome.Done("250"));
            assertThat(stores.journal().about(key.toString(), 99)).hasSize(2 * round - 1);
            assertThat(stores.register().clear(key, "anna", "once more")).isTrue();
        }
    }

    @Test
    void when_the_database_cannot_be_asked_again_nobody_claims_to_know() {
        FlakyConnections flaky = new FlakyConnections(RealPostgres.unpooled());
        Stores stores = PostgresStores.open(flaky.source(), tenant).stores();
        flaky.breakOnce(Break.AFTER_COMMIT_AND_FOR_GOOD);

        assertThatThrownBy(() -> stores.ledger().claim(List.of(claim(1)), LEASE))
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll("could not be asked again", "Nothing more may be done");
    }
}
