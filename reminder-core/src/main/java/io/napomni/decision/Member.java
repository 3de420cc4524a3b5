package io.napomni.decision;

import io.napomni.rule.Occasion;
import java.time.LocalDate;

/** A fact and the occasion it is due for: what a step makes an action of. */
public record Member<F>(F fact, Occasion occasion, LocalDate today) {}
