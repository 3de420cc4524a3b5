package io.napomni.web.office;

import java.util.Optional;

/** The reason that a person gives for what he does; the journal keeps it in one line. */
final class Why {

    static final int LONGEST = 300;

    private Why() {}

    /** Empty if there is none, or if it is longer than the journal should keep. */
    static Optional<String> of(Ask ask) {
        String why = ask.line("why");
        return why.isEmpty() || why.length() > LONGEST ? Optional.empty() : Optional.of(why);
    }
}
