package io.napomni.run.manual;

/**
 * What a person wants sent.
 *
 * @param seen of the preview that was looked at
 * @param by who sends
 * @param reason why in spite of the warnings; blank if there are none
 */
public record Order(Form form, String seen, String by, String reason) {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 500;

    /** @throws IllegalArgumentException if nobody is named, or if the reason is longer than 500 characters */
    public Order {
        if (by.isBlank()) {
            throw new IllegalArgumentException("a letter sent by hand needs the name of its sender");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most " + LONGEST_REASON + " characters");
        }
    }
}
