package io.napomni.runner.show;

import java.util.List;

/**
 * Something to say, in no language yet.
 *
 * @param key of the text
 * @param values that fill it
 */
public record Message(String key, List<Object> values) {

    /** Copies the list. */
    public Message {
        values = List.copyOf(values);
    }

    /** A message. */
    public static Message of(String key, Object... values) {
        return new Message(key, List.of(values));
    }
}
