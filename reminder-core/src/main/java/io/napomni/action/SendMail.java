package io.napomni.action;

import io.napomni.model.EmailAddress;
import java.util.Optional;

/**
 * Sends a letter to one address.
 *
 * @param replyTo where answers should go, usually the manager; empty for the sender's own address
 */
public record SendMail(EmailAddress to, Optional<EmailAddress> replyTo, Letter letter) implements Action, Lettered {}
