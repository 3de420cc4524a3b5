package io.napomni.run.manual;

import io.napomni.rule.Reason;
import java.time.Instant;

/** What became of a letter that a person wanted sent. */
public sealed interface Sent {

    /** As programs write it: {@code under-way}. */
    String word();

    /**
     * It went.
     *
     * @param receipt what the other side gave as proof
     * @param closed whether a run had the same letter due, which it now leaves alone
     */
    record Done(String receipt, boolean closed) implements Sent {

        @Override
        public String word() {
            return "done";
        }
    }

    /** This form was sent before, at this time by the store's clock; nothing went now. */
    record Before(Instant at, String receipt) implements Sent {

        @Override
        public String word() {
            return "before";
        }
    }

    /** This form, or a run that has the very same letter due, is sending it at this moment. Nothing went by this call. */
    record UnderWay() implements Sent {

        @Override
        public String word() {
            return "under-way";
        }
    }

    /** Something differs from what was looked at; nothing went. Look again. */
    record Changed(Preview now) implements Sent {

        @Override
        public String word() {
            return "changed";
        }
    }

    /** It may not go, or a reason is missing; nothing went. */
    record Refused(Preview now) implements Sent {

        @Override
        public String word() {
            return "refused";
        }
    }

    /** It certainly did not go; it can be sent again, not before the time given. */
    record Deferred(Reason why, Instant notBefore) implements Sent {

        @Override
        public String word() {
            return "deferred";
        }
    }

    /** It certainly did not go and will not by sending it again. */
    record Rejected(Reason why) implements Sent {

        @Override
        public String word() {
            return "rejected";
        }
    }

    /** It may have gone. Find out, then say so where doubts are resolved; it is not sent again. */
    record InDoubt(Reason why) implements Sent {

        @Override
        public String word() {
            return "in-doubt";
        }
    }

    /** No source knows the subject any more; nothing went. */
    record Gone() implements Sent {

        @Override
        public String word() {
            return "gone";
        }
    }
}
