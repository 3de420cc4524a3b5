package io.napomni.testkit.contract.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.port.Outcome;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Stores;
import io.napomni.rule.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stock that the contracts play with: one customer, letters about deals, and the steps of a letter's life. */
public final class Scene {

    public static final Duration LEASE = Duration.ofMinutes(10);
    public static final Duration LONGER = Duration.ofMinutes(11);
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    public static final Instant DATED = Instant.parse("2026-11-23T07:00:01Z");
    public static final CustomerRef CUSTOMER = new CustomerRef("b24", "company", "44");
    public static final Bucket CAP = new Bucket("cap|b24:company:44|2026-11-23", 1);
    public static final Bucket NEXT_DAY = new Bucket("cap|b24:company:44|2026-11-24", 1);
    public static final Outcome DONE = new Outcome.Done("250 queued as 7F3A");
    public static final Outcome REJECTED = new Outcome.Rejected(Reason.of("mailbox-unknown", "550 5.1.1"));
    public static final Outcome IN_DOUBT = new Outcome.InDoubt(Reason.of("answer-lost"));

    private Scene() {}

    public static EffectKey key(String deal) {
        return new EffectKey("contract-renewal", new SubjectRef("b24", "deal", deal), "renewal@2027-01-31", "mail");
    }

    public static Outcome deferred(Duration pause) {
        return new Outcome.Deferred(Reason.of("greylisted", "451 4.7.1"), pause);
    }

    public static Claim letter(EffectKey... keys) {
        return new Claim(List.of(keys), CUSTOMER, "contract 17/26", true, List.of());
    }

    public static Claim limited(Bucket bucket, EffectKey... keys) {
        return new Claim(List.of(keys), CUSTOMER, "contract 17/26", true, List.of(bucket));
    }

    public static ClaimResult claim(Stores stores, Claim claim) {
        List<ClaimResult> answers = stores.ledger().claim(List.of(claim), LEASE);
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    public static Won won(Stores stores, Claim claim) {
        ClaimResult answer = claim(stores, claim);
        assertThat(answer).isInstanceOf(Won.class);
        return (Won) answer;
    }

    public static Won won(Stores stores, EffectKey... keys) {
        return won(stores, letter(keys));
    }

    public static Dispatch dispatch(Won won, LocalDate day) {
        String id = Integer.toHexString(won.generations().hashCode());
        return new Dispatch("d" + id, won, day, "hash-of-the-letter", Optional.of(DATED));
    }

    public static Dispatch begun(Stores stores, EffectKey... keys) {
        return begun(stores, letter(keys), DAY);
    }

    public static Dispatch begun(Stores stores, Claim claim, LocalDate day) {
        Dispatch dispatch = dispatch(won(stores, claim), day);
        stores.ledger().begin(dispatch);
        return dispatch;
    }

    public static Dispatch ended(Stores stores, Outcome outcome, EffectKey... keys) {
        Dispatch dispatch = begun(stores, keys);
        stores.ledger().record(dispatch, outcome);
        return dispatch;
    }

    public static void assertState(Stores stores, EffectKey key, EffectState expected) {
        assertThat(stores.register().find(key))
                .get()
                .extracting(row -> row.state())
                .isEqualTo(expected);
    }

    public static void assertOpen(Stores stores, EffectKey key) {
        assertThat(stores.ledger().closed(List.of(key))).isEmpty();
    }

    public static void assertClosed(Stores stores, EffectKey key) {
        assertThat(stores.ledger().closed(List.of(key))).containsExactly(key);
        assertThat(claim(stores, letter(key))).isInstanceOf(ClaimResult.Taken.class);
    }
}
