package io.napomni.onec.row;

import java.io.IOException;

/** An answer that can be read to its end and is not what was asked for; asking the same again will not help. */
public final class OddAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean tooMuch;

    OddAnswer(String why) {
        this(why, false);
    }

    private OddAnswer(String why, boolean tooMuch) {
        super(why);
        this.tooMuch = tooMuch;
    }

    static OddAnswer tooMuch() {
        return new OddAnswer("too many rows", true);
    }

    /** Whether it is only longer than we read: asked for less, the base may answer. */
    public boolean isTooMuch() {
        return tooMuch;
    }
}
