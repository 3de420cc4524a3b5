package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.FlakyConnections.Break;
import io.napomni.jdbc.sqlite.Sqlite;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit that threw may have succeeded: the store looks again before it judges. */
class LostAnswerTest {

    private static final EffectKey KEY =
            new EffectKey("contract-renewal", new SubjectRef("b24", "deal", "7"), "renewal@2027-01-31", "mail");
    private static final Claim CLAIM =
            new Claim(List.of(KEY), new CustomerRef("b24", "company", "44"), "", true, List.of());

    @TempDir
    private Path folder;

    private FlakyConnections flaky;
    private SqliteStores watched;
    private SqliteStores sqlite;
    private Ledger ledger;

    @BeforeEach
    void open() {
        Path file = folder.resolve("ledger.db");
        watched = SqliteStores.open(file, "acme");
        flaky = new FlakyConnections(Sqlite.durable("jdbc:sqlite:" + file, 5_000));
        sqlite = SqliteStores.open(flaky.source(), "acme");
        ledger = sqlite.stores().ledger();
    }

    @AfterEach
    void close() {
        sqlite.close();
        watched.close();
    }

    private ClaimResult claim() {
        return ledger.claim(List.of(CLAIM), Duration.ofMinutes(1)).get(0);
    }

    private static Dispatch dispatch(ClaimResult won) {
        return new Dispatch("d1", (Won) won, LocalDate.of(2026, 11, 23), "hash");
    }

    private void assertState(EffectState state) {
        assertThat(watched.stores().register().find(KEY))
                .get()
                .extracting(row -> row.state())
                .isEqualTo(state);
    }

    @Test
    void a_claim_a_beginning_and_an_end_whose_answers_were_lost_are_kept_and_known_to_be() {
        flaky.breakOnce(Break.AFTER_COMMIT);
        Dispatch dispatch = dispatch(claim());
        flaky.breakOnce(Break.AFTER_COMMIT);
        ledger.begin(dispatch);
        assertState(EffectState.SENDING);
        flaky.breakOnce(Break.AFTER_COMMIT);
        ledger.record(dispatch, new Outcome.Done("250"));
        assertState(EffectState.DONE);
        assertThat(watched.stores().journal().recent(9)).hasSize(1);
    }

    @Test
    void a_claim_that_was_not_kept_throws_and_takes_nothing() {
        flaky.breakOnce(Break.BEFORE_COMMIT);
        assertThatThrownBy(this::claim).isInstanceOf(LedgerException.class).hasMessageContaining("not kept");
        assertThat(watched.stores().ledger().closed(List.of(KEY))).isEmpty();
        assertThat(claim()).isInstanceOf(Won.class);
    }

    @Test
    void a_beginning_that_was_not_kept_throws_and_may_be_tried_again() {
        Dispatch dispatch = dispatch(claim());
        flaky.breakOnce(Break.BEFORE_COMMIT);
        assertThatThrownBy(() -> ledger.begin(dispatch)).isInstanceOf(LedgerException.class);
        assertState(EffectState.CLAIMED);
        ledger.begin(dispatch);
        assertState(EffectState.SENDING);
    }

    @Test
    void when_the_store_cannot_be_asked_again_it_says_that_it_does_not_know() {
        Dispatch dispatch = dispatch(claim());
        flaky.breakOnce(Break.AFTER_COMMIT_AND_FOR_GOOD);
        assertThatThrownBy(() -> ledger.begin(dispatch))
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll("could not be asked again", "Nothing more may be done");
        assertState(EffectState.SENDING);
    }

    @Test
    void a_failed_read_throws_and_leaves_no_transaction_open() {
        flaky.breakOnce(Break.BEFORE_COMMIT);
        assertThatThrownBy(() -> ledger.closed(List.of(KEY))).isInstanceOf(LedgerException.class);
        assertThat(claim()).isInstanceOf(Won.class);
    }
}
