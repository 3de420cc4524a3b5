package io.napomni.rule;

/** A rule made ready for one day. Pure, and safe for several threads. */
@FunctionalInterface
public interface Judge<F> {

    /** Judges one fact. */
    Verdict judge(F fact);
}
