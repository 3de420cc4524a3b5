package io.napomni.smtp;

/**
 * What a check of the mail server found.
 *
 * @param fine whether letters can be sent
 * @param code in kebab-case, stable, to be translated by: {@code fine}, {@code host-unknown},
 *     {@code server-unreachable}, {@code server-not-ready}, {@code connection-lost}, {@code tls-not-offered},
 *     {@code tls-refused}, {@code login-not-offered}, {@code login-refused}
 * @param text for people, in English: what is wrong, where, what to do; without secrets
 */
public record CheckResult(boolean fine, String code, String text) {}
