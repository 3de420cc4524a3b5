package io.napomni.model;

import java.time.LocalDate;

/** Money received for an invoice or an order. */
public record Payment(SubjectRef ref, SubjectRef invoice, LocalDate paidOn, Money amount) {}
