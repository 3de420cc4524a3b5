package io.napomni.rule;

import java.util.List;

/** The second reading of a rule: every gate with its evidence, none skipped because another was shut. */
@FunctionalInterface
public interface Gates<F> {

    /** All gates for one fact. */
    List<Gate> of(F fact);
}
