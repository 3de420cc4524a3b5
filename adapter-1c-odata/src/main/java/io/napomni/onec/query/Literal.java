package io.napomni.onec.query;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/**
 * A value in the form that 1C reads. Its text form is masked, since filters hold names and tax numbers.
 *
 * <p>Source: the platform's developer guide, chapter 17.4, and observations of live bases.
 */
public final class Literal {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final int MOST_DIGITS = 60;

    private final String text;

    private Literal(String text) {
        this.text = text;
    }

    /** The key of an object. */
    public static Literal of(UUID guid) {
        return new Literal("guid'" + guid + "'");
    }

    /**
     * A moment on the clock of the base, which has no zone; fractions of a second are dropped, 1C has none.
     *
     * @throws IllegalArgumentException outside the years 1 to 9999
     */
    public static Literal of(LocalDateTime time) {
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new IllegalArgumentException("1C knows the years 1 to 9999");
        }
        return new Literal("datetime'" + SECONDS.format(time.truncatedTo(ChronoUnit.SECONDS)) + "'");
    }

    /**
     * A number, written without exponent.
     *
     * @throws IllegalArgumentException if it has more than 60 digits
     */
    public static Literal of(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("a number for 1C has at most " + MOST_DIGITS + " digits");
        }
        return new Literal(number.toPlainString());
    }

    /** A whole number. */
    public static Literal of(long number) {
        return new Literal(Long.toString(number));
    }

    /** A yes or no. */
    public static Literal of(boolean flag) {
        return new Literal(Boolean.toString(flag));
    }

    /**
     * A text, also the name of an enumeration's value.
     *
     * @throws IllegalArgumentException if it is no text: half a surrogate pair
     */
    public static Literal of(String value) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw new IllegalArgumentException("the text holds half a character");
        }
        return new Literal(quoted(value));
    }

    /**
     * A reference as fields of several types hold it; comparing those with a bare guid never finds anything.
     *
     * @param set of the object, such as {@code Document_ЗаказКлиента}
     */
    public static Literal reference(UUID guid, String set) {
        return new Literal("cast(guid'" + guid + "'," + quoted(Names.name(set)) + ")");
    }

    static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Literal literal && text.equals(literal.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Masked. */
    @Override
    public String toString() {
        return "***";
    }
}
