package io.napomni.testkit.fake.onec.query;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a person sees an object: a catalog's by its description, a document by number and date. */
public final class Presentation {
    private Presentation() {}

    public static String of(ObjectNode row) {
        if (row.has("Description")) {
            return row.path("Description").asText();
        }
        return row.has("Number")
                ? row.path("Number").asText() + " от " + row.path("Date").asText()
                : "";
    }

    /** The presentation of the object behind a reference; empty where there is none. */
    public static String behind(Base base, String set, String ref) {
        return base.find(set, ref).map(Presentation::of).orElse("");
    }
}
