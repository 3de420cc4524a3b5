package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.Outcome;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import io.napomni.testkit.contract.stage.Scene;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Settings of PostgreSQL's driver that hosts have for their own sake. */
class DriverSettingsTest {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** Then a batch does not say of each of its rows whether it was written. */
    @Test
    void inserts_may_be_joined_to_one() {
        Ledger ledger = PostgresStores.open(
                        RealPostgres.with(source -> source.setReWriteBatchedInserts(true)),
                        "joined-" + UUID.randomUUID())
                .stores()
                .ledger();
        List<Claim> claims = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> claim("driver-" + number))
                .toList();

        List<ClaimResult> won = ledger.claim(claims, LEASE);

        assertThat(won).hasSize(5).allMatch(ClaimResult.Won.class::isInstance);
        assertThat(ledger.claim(claims, LEASE)).containsOnly(new ClaimResult.Taken());
        Dispatch dispatch = new Dispatch("dispatch", (ClaimResult.Won) won.get(4), TODAY, "hash");
        ledger.begin(dispatch);
        ledger.record(dispatch, new Outcome.Done("250 Ok"));
        assertThat(ledger.closed(dispatch.won().keys())).hasSize(1);
    }

    private static Claim claim(String number) {
        return Scene.limited(new Bucket("letters|" + number, 1), Scene.key(number));
    }
}
