package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.port.store.Claim;
import io.napomni.port.store.Ledger;
import io.napomni.testkit.contract.stage.Scene;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL answers a question before it reads the next one. Where neither questions nor answers fit into what lies between,
 * each side would wait for the other to read.
 */
class LongQuestionsTest {

    private static final int MANY = 2_000;
    private static final int SMALL = 65_536;
    private static final int SECONDS_BEFORE_IT_COUNTS_AS_STUCK = 20;

    @Test
    void thousands_of_keys_are_asked_for_though_all_of_them_are_known() {
        DataSource narrow = RealPostgres.with(source -> {
            source.setSendBufferSize(SMALL);
            source.setReceiveBufferSize(SMALL);
            source.setSocketTimeout(SECONDS_BEFORE_IT_COUNTS_AS_STUCK);
        });
        Ledger ledger = PostgresStores.open(narrow, "long-" + UUID.randomUUID())
                .stores()
                .ledger();
        List<EffectKey> keys = IntStream.range(0, MANY)
                .mapToObj(number -> Scene.key(number + "x".repeat(200)))
                .toList();
        ledger.claim(keys.stream().map(LongQuestionsTest::claim).toList(), Duration.ofMinutes(10));

        assertThat(ledger.closed(keys)).hasSize(MANY);
    }

    private static Claim claim(EffectKey key) {
        return new Claim(List.of(key), Scene.CUSTOMER, "a long name".repeat(900), false, List.of());
    }
}
