package io.napomni.onec.query;

import java.util.Optional;

/**
 * How many rows of a set are as wanted; some bases refuse it.
 *
 * @param allowedOnly leaves out what the user may not see, instead of failing
 */
public record CountQuery(String set, Optional<Filter> filter, boolean allowedOnly) implements Question {

    /** Checks the name. */
    public CountQuery {
        Names.name(set);
    }

    @Override
    public Resource resource() {
        Options options = Options.none();
        filter.ifPresent(wanted -> options.with("$filter", wanted.text("")));
        String query = options.with(allowedOnly, "allowedOnly").text();
        return new Resource(Percent.segment(set) + "/$count", query, "the count of " + set);
    }
}
