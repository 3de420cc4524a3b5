package io.napomni.model;

import java.time.LocalDate;

/**
 * Something a customer bought.
 *
 * @param product product or product group, by which the usual gap between purchases is counted
 */
public record Purchase(CustomerRef customer, String product, LocalDate boughtOn, Quantity quantity) {}
