package io.napomni.port;

/**
 * A letter as the customer will read it.
 *
 * @param subject one line, without control characters
 * @param html a whole HTML document
 * @param text the same as plain text, lines ended by {@code \n}
 */
public record Rendered(String subject, String html, String text) {}
