package io.napomni.example.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One bucket for all nodes, on a database whose clock does not seem to go on. */
class SharedPaceTest {

    private static final int BURST = 10;
    private static final int RATE = 2;
    private static Database database;

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = Database.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.execute("DELETE FROM portal_pace");
    }

    private static SharedPace node(String portal) {
        return new SharedPace(database.source(), portal, BURST, RATE);
    }

    /** A bucket that leaks from tomorrow on has not leaked yet. */
    private static void nothingLeaks() throws SQLException {
        database.execute("UPDATE portal_pace SET leaked_at = now() + interval '1 day'");
    }

    private static Optional<Duration> reserve(SharedPace node, Duration longest) throws SQLException {
        nothingLeaks();
        return node.reserve(longest);
    }

    private static int level() throws SQLException {
        int free = 0;
        while (reserve(node("a"), Duration.ZERO).isPresent()) {
            free++;
        }
        return BURST - RATE - free;
    }

    @Test
    void nodes_fill_one_bucket_and_stay_below_its_brim() throws SQLException {
        List<SharedPace> nodes = List.of(node("a"), node("a"), node("a"));
        for (int i = 0; i < BURST - RATE; i++) {
            assertThat(reserve(nodes.get(i % 3), Duration.ZERO)).contains(Duration.ZERO);
        }
        assertThat(reserve(nodes.get(0), Duration.ZERO)).isEmpty();
        assertThat(reserve(nodes.get(1), Duration.ofSeconds(1))).contains(Duration.ofMillis(500));
        assertThat(reserve(nodes.get(2), Duration.ofSeconds(1))).contains(Duration.ofSeconds(1));
        assertThat(reserve(nodes.get(2), Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void what_was_not_let_through_is_not_counted_and_other_portals_have_buckets_of_their_own() throws SQLException {
        while (reserve(node("a"), Duration.ZERO).isPresent()) {
            assertThat(node("b").reserve(Duration.ofMinutes(1))).isPresent();
        }
        assertThat(reserve(node("a"), Duration.ofSeconds(1))).contains(Duration.ofMillis(500));
    }

    @Test
    void a_refusal_tells_every_node_that_the_bucket_is_full() throws SQLException {
        node("a").reserve(Duration.ZERO);
        node("a").refused();
        assertThat(reserve(node("a"), Duration.ofSeconds(9))).contains(Duration.ofMillis(1500));
    }

    @Test
    void what_has_leaked_may_be_asked_again() throws SQLException {
        assertThat(IntStream.range(0, BURST - RATE).mapToObj(i -> node("a").reserve(Duration.ofMinutes(1))))
                .allMatch(Optional::isPresent);
        database.execute("UPDATE portal_pace SET leaked_at = now() - interval '1 hour'");
        node("a").reserve(Duration.ZERO);
        assertThat(level()).isEqualTo(1);
    }
}
