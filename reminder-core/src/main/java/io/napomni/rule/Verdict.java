package io.napomni.rule;

import java.util.List;

/** What a judge says of one fact on one day. */
public sealed interface Verdict {

    /**
     * At least one stage is open.
     *
     * @param reached every stage whose day has come, in the order of their days, the closed ones too
     */
    record Due(List<Occasion> reached) implements Verdict {

        /** Copies the list. */
        public Due {
            reached = List.copyOf(reached);
        }
    }

    /** Nothing to do today. A judge answers with shared values, so that millions cost nothing. */
    record NotDue(Reason why) implements Verdict {}

    /** It cannot be decided: a person must look, nothing is sent. */
    record Undecidable(Reason why) implements Verdict {}
}
