package io.napomni.runner.show;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** What machines read: one JSON document on standard output. Names and codes in it are the library's own, in English. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {}

    /** Prints maps, lists, texts and numbers. */
    public static void print(Screen screen, Object document) {
        try {
            screen.wide().line(Visible.json(MAPPER.writeValueAsString(document)));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("this cannot be written as JSON: " + document.getClass(), bug);
        }
    }
}
