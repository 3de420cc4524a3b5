package io.napomni.onec.profile;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One thing that a base lacks for what a host asked.
 *
 * @param neededFor what does not work without it
 * @param key of the configuration by which another name can be given: {@code order}, {@code order.sum}
 * @param set in which it is missing, or which is missing; empty where the configuration keeps no such thing
 * @param name of the missing property, section or virtual table; else empty
 * @param found the type that was found instead, or what other releases call the set; else empty
 * @param nearest existing names that may have been meant
 */
public record Gap(
        Problem problem,
        Set<Capability> neededFor,
        String key,
        String set,
        String name,
        String found,
        List<String> nearest) {

    /** What is wrong. */
    public enum Problem {
        /** The configuration has no set for this at all. */
        NOT_KEPT,
        /** The set is not in the service document. */
        NOT_PUBLISHED,
        /** The set is in the service document and not in {@code $metadata}. */
        NOT_DESCRIBED,
        /** The register has no such virtual table. */
        NO_TABLE,
        /** There is no such tabular section. */
        NO_SECTION,
        /** There is no such property. */
        NO_PROPERTY,
        /** The property has another type than its meaning needs. */
        OTHER_TYPE
    }

    /** Copies what it is given. */
    public Gap {
        neededFor = Set.copyOf(neededFor);
        nearest = List.copyOf(nearest);
    }

    /** What is missing and what to do, in Russian for {@code ru} and in English for all others. */
    public String sentence(Locale language) {
        return new GapSentence(this, language).text();
    }
}
