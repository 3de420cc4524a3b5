package io.napomni.smtp.letter;

/**
 * Text that may stand in a header of a letter: one line, no control characters, no broken characters. Every header goes
 * through it, so that no text can end its header and begin another.
 */
public record HeaderText(String value) {

    /** @throws IllegalArgumentException if the text holds a control character or a line end; the message does not repeat it */
    public HeaderText {
        if (value.codePoints().anyMatch(HeaderText::isUnfit)) {
            throw new IllegalArgumentException("a header of a letter must not hold line ends or control characters");
        }
    }

    /** The text with each run of unfit characters made one space, and none at its ends. */
    public static HeaderText cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(point -> isUnfit(point) ? ' ' : point).forEach(point -> {
            boolean doubled = point == ' ' && clean.length() > 0 && clean.charAt(clean.length() - 1) == ' ';
            if (!doubled) {
                clean.appendCodePoint(point);
            }
        });
        return new HeaderText(clean.toString().strip());
    }

    private static boolean isUnfit(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
