package io.napomni.onec.row;

import io.napomni.port.SourceException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer. What 1C writes for "nothing" is absent here: blank texts, the year 1, the key of zeros, the type
 * Undefined. A field that was asked for and did not come, or that cannot be read, throws {@link SourceException}: taken
 * for nothing, it would remind people of what they have done. Values are never shown.
 */
public final class Row {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final UUID ZERO = new UUID(0, 0);
    private static final String NAMESPACE = "StandardODATA.";
    private static final String UNDEFINED = "Undefined";
    private static final int MOST_DIGITS = 60;

    private final Shape shape;
    private final @Nullable Object[] values;

    Row(Shape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** Whether the field came at all; only of optional ones need this be asked. */
    public boolean has(String field) {
        return shape.placeOf(field) >= 0;
    }

    /** A text as it is, a number as text, the name of an enumeration's value whether it is known or not. */
    public Optional<String> text(String field) {
        Object value = value(field);
        if (value == null || value instanceof List || value instanceof Row) {
            return Optional.empty();
        }
        String text =
                value instanceof BigDecimal number ? reasonable(field, number).toPlainString() : value.toString();
        return Optional.of(text).filter(some -> !some.isBlank());
    }

    /** A number with the digits that were sent, out of a number or a text. */
    public Optional<BigDecimal> decimal(String field) {
        Object value = value(field);
        if (value instanceof BigDecimal number) {
            return Optional.of(reasonable(field, number));
        } else if (value instanceof Long number) {
            return Optional.of(BigDecimal.valueOf(number));
        }
        return text(field).map(text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw unreadable(field, "number");
            }
            return new BigDecimal(text);
        });
    }

    /** A whole number; 1C writes large ones as text. */
    public Optional<Long> integer(String field) {
        try {
            return decimal(field).map(BigDecimal::longValueExact);
        } catch (ArithmeticException fraction) {
            throw unreadable(field, "whole number");
        }
    }

    /** Yes or no; absent is no. */
    public boolean flag(String field) {
        Object value = value(field);
        if (value != null && !(value instanceof Boolean)) {
            throw unreadable(field, "yes or no");
        }
        return Boolean.TRUE.equals(value);
    }

    /** A moment on the clock of the base. */
    public Optional<LocalDateTime> dateTime(String field) {
        try {
            return text(field).map(LocalDateTime::parse).filter(time -> time.getYear() > 1);
        } catch (DateTimeException noTime) {
            throw unreadable(field, "date");
        }
    }

    /** The key of an object. */
    public Optional<UUID> guid(String field) {
        return text(field).map(text -> key(field, text)).filter(key -> !key.equals(ZERO));
    }

    /** What a field of several types refers to; absent if it refers to nothing. */
    public Optional<Reference> reference(String field) {
        String type = type(field);
        return type.isEmpty() ? Optional.empty() : guid(field).map(key -> new Reference(type, key));
    }

    /** Of the value in a field of several types, without its namespace; empty if there is no value. */
    public String type(String field) {
        String type = text(field + "_Type").orElse("");
        String plain = type.startsWith(NAMESPACE) ? type.substring(NAMESPACE.length()) : type;
        return plain.equals(UNDEFINED) ? "" : plain;
    }

    /** The rows of a section, in its order. */
    public List<Row> rows(String section) {
        Object value = value(section);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw unreadable(section, "section");
        }
        return list.stream().map(Row.class::cast).toList();
    }

    /** What a reference leads to, if it was expanded. */
    public Optional<Row> expanded(String reference) {
        return value(reference) instanceof Row row ? Optional.of(row) : Optional.empty();
    }

    private @Nullable Object value(String field) {
        int place = shape.placeOf(field);
        if (place < 0) {
            throw new SourceException("1C left out the field \"" + field + "\" that was asked for."
                    + " Check that it exists in this base and that the user may read it.");
        }
        return values[place];
    }

    private static UUID key(String field, String text) {
        if (!GUID.matcher(text).matches()) {
            throw unreadable(field, "key");
        }
        return UUID.fromString(text);
    }

    private static BigDecimal reasonable(String field, BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw unreadable(field, "number");
        }
        return number;
    }

    private static SourceException unreadable(String field, String wanted) {
        return new SourceException("1C sent something else than a " + wanted + " in the field \"" + field + "\"."
                + " Check that the configuration names the right field.");
    }

    /** Only how many fields there are. */
    @Override
    public String toString() {
        return "a row of " + shape.size() + " fields";
    }
}
