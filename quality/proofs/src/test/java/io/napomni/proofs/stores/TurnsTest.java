package io.napomni.proofs.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.jdbc.Robbed;
import io.napomni.port.Outcome;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import io.napomni.rule.Reason;
import io.napomni.testkit.contract.stage.Scene;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often PostgreSQL is spoken to: over a network, each time is a way there and back. */
class TurnsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final class Counter implements Robbed.Robber {

        private int turns;

        @Override
        public void connecting() {
            // A host's pool keeps connections open.
        }

        @Override
        public void before(String sql) {
            turns++;
        }

        @Override
        public void after(String sql) {
            // It has been counted.
        }

        int since(Runnable work) {
            int before = turns;
            work.run();
            return turns - before;
        }
    }

    @Test
    void a_letter_is_begun_and_recorded_in_one_turn_each() throws SQLException {
        Counter counter = new Counter();
        Ledger ledger = ledger(counter);
        Dispatch dispatch = new Dispatch("dispatch", claimed(ledger, "1", 1).get(0), DAY, "hash");

        assertThat(counter.since(() -> ledger.begin(dispatch))).isEqualTo(1);
        assertThat(counter.since(() -> ledger.record(dispatch, new Outcome.Done("250 Ok"))))
                .isEqualTo(1);
    }

    @Test
    void a_letter_that_is_not_as_it_was_begun_is_looked_at_in_three_turns_more() throws SQLException {
        Counter counter = new Counter();
        Ledger ledger = ledger(counter);
        Dispatch dispatch = new Dispatch("dispatch", claimed(ledger, "1", 1).get(0), DAY, "hash");
        ledger.begin(dispatch);
        ledger.record(dispatch, new Outcome.InDoubt(Reason.of("silence")));

        assertThat(counter.since(() -> ledger.record(dispatch, new Outcome.Done("250 Ok"))))
                .as("one that keeps nothing, its end, a question, a commit")
                .isEqualTo(4);
    }

    @Test
    void fifty_letters_are_claimed_in_as_few_turns_as_one() throws SQLException {
        Counter counter = new Counter();
        Ledger ledger = ledger(counter);

        assertThat(counter.since(() -> claimed(ledger, "one", 1)))
                .as("fences; what is free; what is taken, with the commit")
                .isEqualTo(3);
        assertThat(counter.since(() -> claimed(ledger, "fifty", 50))).isEqualTo(3);
    }

    private static Ledger ledger(Counter counter) throws SQLException {
        String where = PostgresServer.shared().database();
        return OpenLedger.through(new Robbed(OpenLedger.source(where), counter).source(), where, Duration.ZERO)
                .stores()
                .ledger();
    }

    private static List<Won> claimed(Ledger ledger, String name, int count) {
        List<Claim> claims = IntStream.range(0, count)
                .mapToObj(number -> claim(name + "-" + number))
                .toList();
        return ledger.claim(claims, Duration.ofMinutes(10)).stream()
                .map(Won.class::cast)
                .toList();
    }

    private static Claim claim(String number) {
        return Scene.limited(new Bucket("letters|" + number, 1), Scene.key(number));
    }
}
