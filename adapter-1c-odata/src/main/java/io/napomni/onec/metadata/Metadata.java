package io.napomni.onec.metadata;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code $metadata} says of the names that were asked for.
 *
 * @param sets by name; one that the base does not describe is missing
 * @param enumerations by name, each with the names of its values
 */
public record Metadata(Map<String, EntitySet> sets, Map<String, List<String>> enumerations) {

    /** Copies what it is given. */
    public Metadata {
        sets = Map.copyOf(sets);
        enumerations = Map.copyOf(enumerations);
    }

    /**
     * Reads {@code $metadata} as a stream. Of 17 MB only what is asked for stays in memory. The stream is read to its
     * end and left open.
     *
     * @param wanted names of sets and enumerations
     * @throws io.napomni.port.SourceException if it breaks off, is no {@code $metadata}, or declares a document type
     */
    public static Metadata read(InputStream edmx, Set<String> wanted) {
        return EdmxReader.read(edmx, wanted);
    }

    /** A set, if the base describes it. */
    public Optional<EntitySet> set(String name) {
        return Optional.ofNullable(sets.get(name));
    }
}
