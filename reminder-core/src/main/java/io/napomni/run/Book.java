package io.napomni.run;

import io.napomni.port.Outcome;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import java.time.Instant;

/** Where it is kept that an effect began, and how it ended. */
sealed interface Book {

    /** @throws io.napomni.port.ReminderException if it could not be kept; then nothing may be done */
    void begin(Dispatch dispatch);

    /** What an outcome comes to in this book. */
    Outcome meaning(Outcome outcome);

    /** @throws io.napomni.port.ReminderException if it could not be kept */
    void record(Dispatch dispatch, Outcome outcome);

    /** For effects that happen once: each has its row, and a row that is closed stays closed. */
    record OfLedger(Ledger ledger) implements Book {

        @Override
        public void begin(Dispatch dispatch) {
            ledger.begin(dispatch);
        }

        @Override
        public Outcome meaning(Outcome outcome) {
            return outcome;
        }

        @Override
        public void record(Dispatch dispatch, Outcome outcome) {
            ledger.record(dispatch, outcome);
        }
    }

    /**
     * For values that converge. Nothing closes them, so nothing can be in doubt either: the next run compares the fact
     * with the wanted value again. The claim only keeps two nodes from setting one value at a time.
     */
    record OfJournal(RunContext run) implements Book {

        @Override
        public void begin(Dispatch dispatch) {
            // To set a value twice does no harm, so there is nothing to make durable first.
        }

        @Override
        public Outcome meaning(Outcome outcome) {
            return outcome.fold(
                    done -> done,
                    deferred -> deferred,
                    rejected -> rejected,
                    doubt -> new Outcome.Deferred(doubt.why(), Instant.EPOCH));
        }

        @Override
        public void record(Dispatch dispatch, Outcome outcome) {
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
    }
}
