package io.napomni.answer;

import java.time.LocalDate;

/** The first day and the last that may be chosen, both inclusive, and the one that a page proposes. */
public record LaterDays(LocalDate first, LocalDate last, LocalDate proposed) {}
