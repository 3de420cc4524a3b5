package io.napomni.model;

import java.util.Optional;

/**
 * The person who looks after a customer.
 *
 * @param id of the person in the system that names them
 * @param name as the customer should read it
 */
public record Manager(String id, String name, Optional<EmailAddress> email, Optional<String> phone) {}
