package io.napomni.proofs.delivery;

import io.napomni.action.SendMail;
import io.napomni.port.Effect;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Stores;
import io.napomni.proofs.delivery.Parcels.Addressee;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Letters that several nodes take from one ledger at the same time, a few each: claims, beginnings and outcomes are all
 * that keeps them apart.
 */
final class SharedWork implements Work<SendMail> {

    private static final int BATCH = 10;

    private final Stores stores;
    private final Duration lease;
    private final int letters;
    private final Deque<Shared> ready = new ArrayDeque<>();
    private final AtomicInteger begun = new AtomicInteger();
    private int asked;

    SharedWork(Stores stores, int letters, Duration lease) {
        this.stores = stores;
        this.letters = letters;
        this.lease = lease;
    }

    /** How many letters this node has begun. */
    int begun() {
        return begun.get();
    }

    @Override
    public synchronized Optional<Effect<SendMail>> next() {
        while (ready.isEmpty() && asked < letters) {
            claim();
        }
        return Optional.ofNullable(ready.poll());
    }

    private void claim() {
        List<Addressee> some = new ArrayList<>();
        while (some.size() < BATCH && asked < letters) {
            some.add(new Addressee(++asked));
        }
        List<Claim> claims = some.stream()
                .map(one -> new Claim(List.of(one.key()), one.customer(), "", true, List.of()))
                .toList();
        List<ClaimResult> results = stores.ledger().claim(claims, lease);
        for (int i = 0; i < some.size(); i++) {
            if (results.get(i) instanceof Won won) {
                ready.add(new Shared(some.get(i), won));
            }
        }
    }

    private final class Shared implements Effect<SendMail> {

        private final Addressee to;
        private final Dispatch dispatch;

        Shared(Addressee to, Won won) {
            this.to = to;
            this.dispatch = new Dispatch(id(to), won, Parcels.DAY, "hash");
        }

        private static String id(Addressee to) {
            return "dispatch" + to.number();
        }

        @Override
        public SendMail action() {
            return to.mail();
        }

        @Override
        public Optional<Rendered> letter() {
            return Optional.of(new Parcels.OneLetter().render(to.mail().letter()));
        }

        @Override
        public String id() {
            return dispatch.id();
        }

        @Override
        public void begin() {
            stores.ledger().begin(dispatch);
            begun.incrementAndGet();
        }

        @Override
        public void settle(Outcome outcome) {
            try {
                stores.ledger().record(dispatch, outcome);
            } catch (LostClaimException late) {
                // It came back too late; the journal keeps what it found out.
                return;
            }
        }
    }
}
