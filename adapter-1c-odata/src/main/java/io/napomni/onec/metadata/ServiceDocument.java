package io.napomni.onec.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.napomni.port.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The list of what a base publishes.
 *
 * @param sets their names
 */
public record ServiceDocument(SortedSet<String> sets) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Copies what it is given. */
    public ServiceDocument {
        sets = Collections.unmodifiableSortedSet(new TreeSet<>(sets));
    }

    /** The given names. */
    public static ServiceDocument of(Collection<String> sets) {
        return new ServiceDocument(new TreeSet<>(sets));
    }

    /**
     * Reads the JSON of the address {@code …/odata/standard.odata/?$format=json} as a stream, which is left open.
     *
     * @throws SourceException if it breaks off or is something else, such as a page for people or an error
     */
    public static ServiceDocument read(InputStream json) {
        try (JsonParser parser = JSON.createParser(json).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            return new ServiceDocument(names(parser));
        } catch (IOException broken) {
            throw refused("broke off or is no JSON");
        }
    }

    private static SortedSet<String> names(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw refused("is no list of sets");
        }
        SortedSet<String> names = new TreeSet<>();
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean value = parser.currentName().equals("value");
            if (parser.nextToken() == JsonToken.START_ARRAY && value) {
                found = true;
                each(parser, names);
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            throw refused("holds no list of sets");
        }
        return names;
    }

    private static void each(JsonParser parser, SortedSet<String> names) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw refused("holds no list of sets");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean name = parser.currentName().equals("name");
                if (parser.nextToken() == JsonToken.VALUE_STRING && name) {
                    names.add(parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private static SourceException refused(String why) {
        return new SourceException("The service document of the 1C base " + why
                + ". Check the address (it ends in /odata/standard.odata) and that OData is published there.");
    }

    /** A fingerprint of the names, whatever their order; it changes when something is published or withdrawn. */
    public String hash() {
        return Sha256.of(String.join("\n", sets));
    }
}
