package io.napomni.decision;

import io.napomni.model.CustomerRef;
import java.time.LocalDate;

/**
 * One letter that a customer was sent or may have been sent; a digest is one.
 *
 * @param day the run's day on which it was begun
 */
public record Contact(CustomerRef customer, String scenario, LocalDate day) {}
