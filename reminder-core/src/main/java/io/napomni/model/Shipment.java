package io.napomni.model;

import java.time.LocalDate;
import java.util.Optional;

/** Goods that left for a customer, under a contract where one is named. */
public record Shipment(SubjectRef ref, CustomerRef customer, Optional<SubjectRef> contract, LocalDate shippedOn) {}
