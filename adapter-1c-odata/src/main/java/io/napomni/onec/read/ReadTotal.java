package io.napomni.onec.read;

/**
 * A complete reading.
 *
 * @param rows how many were handed over, each once
 * @param questions how many answers that took
 * @param again how often something was read again, because the base changed meanwhile or the answer was too large
 */
public record ReadTotal(long rows, int questions, int again) {}
