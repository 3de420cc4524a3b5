package io.napomni.testkit.fake.onec.shape;

import io.napomni.testkit.fake.onec.wire.ErrorForm;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much an answer in JSON tells of itself. */
public enum Detail {
    /** What 1C sends unless it is asked for JSON. */
    ATOM,
    NOMETADATA,
    MINIMALMETADATA,
    FULLMETADATA;

    private static final String JSON = "json";

    /**
     * The level that a client asked for.
     *
     * @param format the option {@code $format}, which goes before the header Accept
     * @throws Refusal in XML, code 3, where the option names something else than JSON and Atom
     */
    public static Detail of(Optional<String> format, String accept) {
        String asked = format.orElse(accept).toLowerCase(Locale.ROOT);
        if (!asked.contains(JSON)) {
            if (format.isEmpty() || asked.contains("atom")) {
                return ATOM;
            }
            throw new Refusal(415, ErrorForm.ODATA_XML, 3, "Представление не поддерживается: ожидается JSON");
        }
        return Stream.of(values())
                .filter(level -> level != ATOM && asked.contains("odata=" + level.wireName()))
                .findFirst()
                .orElse(MINIMALMETADATA);
    }

    /** Whether errors come in XML as well. */
    public boolean isXml() {
        return this == ATOM;
    }

    /** Of rows; a single object and the service document in Atom have their own. */
    public String contentType() {
        if (this == ATOM) {
            return "application/atom+xml;type=feed;charset=utf-8";
        }
        return "application/json;odata=" + wireName() + ";charset=utf-8";
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
