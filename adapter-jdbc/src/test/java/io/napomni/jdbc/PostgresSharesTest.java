package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.model.CustomerRef;
import io.napomni.past.Contact;
import io.napomni.past.EffectState;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.RunUnderWayException;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.Stores;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Runs that share a tenant's work, on one database. */
class PostgresSharesTest {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final String tenant = "acme-" + UUID.randomUUID();
    private final AtomicLong shift = new AtomicLong();
    private final PostgresStores node =
            PostgresStores.open(RealPostgres.database(), tenant, Optional.empty(), shift::get);

    private Stores share(String run) {
        Stores share = node.share();
        share.leases().acquire(run, LEASE);
        return share;
    }

    private static ClaimResult claim(Stores stores, int number, Bucket... buckets) {
        Claim claim = new Claim(
                List.of(KilledWriter.key("n" + number)),
                new CustomerRef("b24", "company", "44"),
                "",
                true,
                List.of(buckets));
        return stores.ledger().claim(List.of(claim), LEASE).get(0);
    }

    private static Dispatch begun(Stores stores, int number) {
        Dispatch dispatch = new Dispatch("d" + number, (Won) claim(stores, number), DAY, "hash");
        stores.ledger().begin(dispatch);
        return dispatch;
    }

    private void pass(Duration time) {
        shift.addAndGet(TimeUnit.MILLISECONDS.toMicros(time.toMillis()));
    }

    @Test
    void stores_whose_run_could_not_end_are_free_when_its_lease_is_over() {
        Stores share = share("lost");
        pass(LEASE.minusMinutes(1));
        share.leases().renew("lost", LEASE);
        pass(LEASE.minusMinutes(1));
        assertThatThrownBy(() -> share.leases().acquire("next", LEASE)).isInstanceOf(RunUnderWayException.class);
        pass(Duration.ofMinutes(2));
        share.leases().acquire("next", LEASE);
        assertThatThrownBy(() -> share.leases().renew("lost", LEASE)).isInstanceOf(LostClaimException.class);
    }

    @Test
    void several_work_beside_the_run_of_the_tenant_and_of_two_claimants_one_wins() {
        node.stores().leases().acquire("whole", LEASE);
        Stores one = share("share-1");
        Stores two = share("share-2");
        assertThat(claim(one, 1)).isInstanceOf(Won.class);
        assertThat(claim(two, 1)).isInstanceOf(ClaimResult.Taken.class);
        assertThat(claim(two, 2)).isInstanceOf(Won.class);
        assertThatThrownBy(() -> one.leases().acquire("share-3", LEASE))
                .isInstanceOf(RunUnderWayException.class)
                .hasMessageContaining("share-1");
    }

    @Test
    void a_limit_holds_for_all_of_them_together() {
        Bucket cap = new Bucket("letters|b24:company:44|2026-11-23", 2);
        assertThat(claim(share("share-1"), 1, cap)).isInstanceOf(Won.class);
        assertThat(claim(share("share-2"), 2, cap)).isInstanceOf(Won.class);
        assertThat(claim(share("share-3"), 3, cap)).isInstanceOf(ClaimResult.LimitReached.class);
    }

    /** By this, cooldowns and caps over several days are asked again before a batch is claimed. */
    @Test
    void a_letter_that_one_has_begun_is_known_to_the_others_at_once() {
        CustomerRef customer = new CustomerRef("b24", "company", "44");
        Stores two = share("share-2");
        assertThat(claim(share("share-3"), 2)).isInstanceOf(Won.class);
        begun(share("share-1"), 1);
        assertThat(two.history()
                        .of(Set.of(), Set.of(customer), Set.of(), DAY)
                        .contacts()
                        .get(customer))
                .extracting(Contact::dispatch)
                .containsExactly("d1");
    }

    @Test
    void each_keeps_its_own_claims_alive_and_no_others() {
        Stores one = share("share-1");
        Stores two = share("share-2");
        Dispatch kept = begun(one, 1);
        Dispatch left = begun(two, 2);
        pass(LEASE.minusMinutes(1));
        one.leases().renew("share-1", LEASE);
        pass(Duration.ofMinutes(2));
        assertThat(share("share-3").leases().settleAbandoned()).isEqualTo(1);
        assertThat(node.stores().doubts().list())
                .singleElement()
                .satisfies(row -> assertThat(left.won().keys()).containsExactly(row.key()));
        one.ledger().record(kept, new Outcome.Done("250"));
        assertThat(node.stores().register().list(RegisterQuery.newest(Set.of(EffectState.DONE), 9)))
                .hasSize(1);
    }

    @Test
    void what_a_dead_share_had_claimed_is_free_when_its_lease_is_over_and_it_begins_nothing_any_more() {
        Stores dead = share("share-1");
        Won claimed = (Won) claim(dead, 1);
        assertThat(claim(share("share-2"), 1)).isInstanceOf(ClaimResult.Taken.class);
        pass(LEASE.plusSeconds(1));
        assertThat(claim(share("share-2"), 1)).isInstanceOf(Won.class);
        assertThatThrownBy(() -> dead.ledger().begin(new Dispatch("d1", claimed, DAY, "hash")))
                .isInstanceOf(LostClaimException.class);
    }

    @Test
    void the_journal_names_the_run_of_the_share() {
        Stores one = share("share-1");
        one.ledger().record(begun(one, 1), new Outcome.Done("250"));
        assertThat(one.journal().recent(1)).extracting(JournalEntry::by).containsExactly("share-1");
    }

    @Test
    void a_share_that_is_over_renews_nothing() {
        Stores one = share("share-1");
        one.leases().release("share-1");
        assertThatThrownBy(() -> one.leases().renew("share-1", LEASE)).isInstanceOf(LostClaimException.class);
        one.leases().acquire("share-4", LEASE);
        assertThat(claim(one, 7)).isInstanceOf(Won.class);
    }
}
