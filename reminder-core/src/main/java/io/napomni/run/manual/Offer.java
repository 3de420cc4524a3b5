package io.napomni.run.manual;

/**
 * One of the letters to choose from.
 *
 * @param label what people call the subject
 * @param due whether a run would send it by its own rule if nothing else stood against it
 */
public record Offer(LetterChoice letter, String label, boolean due) {}
