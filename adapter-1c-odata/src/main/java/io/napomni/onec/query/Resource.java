package io.napomni.onec.query;

import io.napomni.port.ConfigurationException;

/**
 * A question as it goes into the address, both parts encoded. Neither is shown in the text form: they hold filters.
 *
 * @param path below the address of the interface
 * @param query without its question mark; may be empty
 * @param name what is asked for, fit for messages
 */
public record Resource(String path, String query, String name) {

    /** @throws ConfigurationException if the query is longer than web servers take */
    public Resource {
        if (query.length() > Limits.LONGEST_QUERY) {
            throw new ConfigurationException("The question to 1C for " + name + " is too long (" + query.length()
                    + " bytes, at most " + Limits.LONGEST_QUERY + "). Ask for fewer fields.");
        }
    }

    /** Whether another key could be added. */
    boolean isWithinBudget() {
        return query.length() <= Limits.QUERY;
    }

    /** Only what is asked for. */
    @Override
    public String toString() {
        return name;
    }
}
