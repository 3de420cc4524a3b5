package io.napomni.run;

import io.napomni.port.Doubt;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where it is kept that one effect began, and how it ended. */
sealed interface Book {

    /** Identity of the dispatch. */
    String id();

    /** @throws io.napomni.port.ReminderException if it could not be kept; then nothing may be done */
    void begin();

    /** What an outcome comes to in this book. */
    Outcome meaning(Outcome outcome);

    /** @throws io.napomni.port.ReminderException if it could not be kept */
    void record(Outcome outcome);

    /** It was taken and never begun. */
    void giveBack();

    /** For effects that happen once: each has its row, and a row that is closed stays closed. */
    record OfLedger(Ledger ledger, Dispatch dispatch) implements Book {

        @Override
        public String id() {
            return dispatch.id();
        }

        @Override
        public void begin() {
            ledger.begin(dispatch);
        }

        @Override
        public Outcome meaning(Outcome outcome) {
            return outcome;
        }

        @Override
        public void record(Outcome outcome) {
            ledger.record(dispatch, outcome);
        }

        @Override
        public void giveBack() {
            ledger.release(dispatch.won());
        }
    }

    /**
     * For what may have happened before and is begun once more. It stays in doubt, untouched, until it begins; and
     * whatever this time comes to, unless it is done it is still not known whether it happened the first time.
     */
    final class OfDoubt implements Book {

        private final RunContext run;
        private final Doubt doubt;
        private final List<Bucket> buckets;
        private final Resolving.Resent again;
        private Optional<Dispatch> begun = Optional.empty();

        OfDoubt(RunContext run, Doubt doubt, List<Bucket> buckets, Resolving.Resent again) {
            this.run = run;
            this.doubt = doubt;
            this.buckets = List.copyOf(buckets);
            this.again = again;
        }

        @Override
        public String id() {
            return doubt.id();
        }

        @Override
        public void begin() {
            // Who stood still until its lease was over has looked too long ago.
            run.stores().leases().renew(run.run(), run.lease());
            ClaimResult answer = run.stores().doubts().again(doubt, run.today(), buckets, run.lease());
            if (!(answer instanceof Won won)) {
                throw new LostClaimException(
                        "the doubtful effect " + doubt.keys().get(0)
                                + " is not begun again: another has begun or settled it since, or a limit is reached");
            }
            begun = Optional.of(new Dispatch(doubt.id(), won, run.today(), doubt.contentHash(), doubt.dated()));
            again.begin(doubt);
        }

        @Override
        public Outcome meaning(Outcome outcome) {
            return outcome.fold(
                    done -> done,
                    deferred -> new Outcome.InDoubt(deferred.why()),
                    rejected -> new Outcome.InDoubt(rejected.why()),
                    doubtful -> doubtful);
        }

        @Override
        public void record(Outcome outcome) {
            begun.ifPresent(dispatch -> run.stores().ledger().record(dispatch, outcome));
        }

        @Override
        public void giveBack() {
            // It was never taken: it is in doubt as before.
        }
    }

    /**
     * For values that converge. Nothing closes them, so nothing can be in doubt either: the next run compares the fact
     * with the wanted value again. The claim only keeps two nodes from setting one value at a time.
     */
    record OfJournal(RunContext run, Dispatch dispatch) implements Book {

        @Override
        public String id() {
            return dispatch.id();
        }

        @Override
        public void begin() {
            // To set a value twice does no harm, so there is nothing to make durable first.
        }

        @Override
        public Outcome meaning(Outcome outcome) {
            return outcome.fold(
                    done -> done,
                    deferred -> deferred,
                    rejected -> rejected,
                    doubt -> new Outcome.Deferred(doubt.why(), Duration.ZERO));
        }

        @Override
        public void record(Outcome outcome) {
            String what = outcome.fold(done -> "set", deferred -> "not-set", rejected -> "not-set", doubt -> "not-set");
            String detail = outcome.fold(
                    Outcome.Done::receipt,
                    deferred -> deferred.why().toString(),
                    rejected -> rejected.why().toString(),
                    doubt -> doubt.why().toString());
            dispatch.won()
                    .generations()
                    .keySet()
                    .forEach(key -> run.stores().journal().append(what, key.toString(), run.run(), detail));
            // Last: a crash between the two must not lose the line.
            run.stores().ledger().release(dispatch.won());
        }

        @Override
        public void giveBack() {
            run.stores().ledger().release(dispatch.won());
        }
    }
}
