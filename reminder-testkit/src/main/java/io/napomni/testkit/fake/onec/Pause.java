package io.napomni.testkit.fake.onec;

import java.time.Duration;

/** Lets time pass, really or not. */
@FunctionalInterface
public interface Pause {
    /** Returns when the time is over. */
    void spend(Duration time);
}
