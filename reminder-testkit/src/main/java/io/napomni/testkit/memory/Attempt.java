package io.napomni.testkit.memory;

import io.napomni.decision.Contact;

/**
 * One beginning of a dispatch that may have reached a customer.
 *
 * @param fence the claim it stood on
 */
record Attempt(String dispatch, long fence, Contact contact) {}
