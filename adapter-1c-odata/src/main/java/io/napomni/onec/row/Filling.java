package io.napomni.onec.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row being read. Rows of a set mostly have the same fields in the same order, so the last shape is tried first. */
final class Filling {
    private final Shape guess;
    private @Nullable Object[] values;
    private int length;
    private @Nullable List<String> names;

    Filling(Shape guess) {
        this.guess = guess;
        this.values = new Object[guess.size()];
    }

    void put(String name, @Nullable Object value) {
        boolean guessed =
                names == null && length < guess.size() && guess.name(length).equals(name);
        if (!guessed) {
            ownNames().add(name);
        }
        if (length == values.length) {
            values = Arrays.copyOf(values, Math.max(8, length * 2));
        }
        values[length] = value;
        length++;
    }

    private List<String> ownNames() {
        List<String> own = names;
        if (own == null) {
            own = new ArrayList<>();
            for (int at = 0; at < length; at++) {
                own.add(guess.name(at));
            }
            names = own;
        }
        return own;
    }

    Shape shape() {
        return names == null && length == guess.size() ? guess : new Shape(ownNames());
    }

    /** @param shape as {@link #shape} gave it */
    Row row(Shape shape) {
        return new Row(shape, length == values.length ? values : Arrays.copyOf(values, length));
    }
}
