package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import io.napomni.rule.Reason;
import io.napomni.testkit.contract.stage.Scene;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.AutoSave;
import org.postgresql.jdbc.PreferQueryMode;

/** Settings of PostgreSQL's driver that hosts have for their own sake. */
class DriverSettingsTest {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int MORE_THAN_THE_DRIVER_WAITS = 7;

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

    static Stream<Arguments> settings() {
        return Stream.of(
                setting("simple queries", source -> source.setPreferQueryMode(PreferQueryMode.SIMPLE)),
                setting(
                        "extended only for prepared",
                        source -> source.setPreferQueryMode(PreferQueryMode.EXTENDED_FOR_PREPARED)),
                setting(
                        "everything cached",
                        source -> source.setPreferQueryMode(PreferQueryMode.EXTENDED_CACHE_EVERYTHING)),
                setting("a savepoint before each statement", source -> source.setAutosave(AutoSave.ALWAYS)),
                setting("savepoints where they help", source -> source.setAutosave(AutoSave.CONSERVATIVE)),
                setting("nothing prepared, as behind a pooler", source -> source.setPrepareThreshold(0)),
                setting("everything prepared at once", source -> source.setPrepareThreshold(1)),
                setting("answers in parts", source -> source.setDefaultRowFetchSize(1)),
                setting("no details of errors", source -> source.setLogServerErrorDetail(false)));
    }

    private static Arguments setting(String name, Consumer<PGSimpleDataSource> settings) {
        return Arguments.of(Named.of(name, settings));
    }

    /** Several statements are one message, which the driver cuts up in its own ways. */
    @ParameterizedTest
    @MethodSource("settings")
    void letters_are_sent_once_and_what_is_lost_is_refused(Consumer<PGSimpleDataSource> settings) {
        Ledger ledger = PostgresStores.open(RealPostgres.with(settings), "driver-" + UUID.randomUUID())
                .stores()
                .ledger();
        for (int i = 0; i < MORE_THAN_THE_DRIVER_WAITS; i++) {
            List<ClaimResult> won = ledger.claim(List.of(claim(i + "-a"), claim(i + "-b"), claim(i + "-c")), LEASE);
            Dispatch dispatch = new Dispatch("dispatch", (ClaimResult.Won) won.get(0), TODAY, "hash");
            ledger.begin(dispatch);
            assertThatThrownBy(() -> ledger.begin(dispatch)).isInstanceOf(LostClaimException.class);
            ledger.record(dispatch, new Outcome.Done("250 Ok; 2 + 2 = '4'?"));
            ledger.record(dispatch, new Outcome.Done("250 Ok; 2 + 2 = '4'?"));
            assertThatThrownBy(() -> ledger.record(dispatch, new Outcome.Rejected(Reason.of("late"))))
                    .isInstanceOf(LostClaimException.class);
            assertThat(ledger.closed(dispatch.won().keys())).hasSize(1);
        }
    }

    private static Claim claim(String number) {
        return Scene.limited(new Bucket("letters|" + number, 1), Scene.key(number));
    }
}
