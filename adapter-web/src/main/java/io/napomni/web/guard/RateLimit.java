package io.napomni.web.guard;

/**
 * How often somebody may ask. A host with several nodes, or a gateway in front, brings its own.
 *
 * <p>Safe for threads.
 */
@FunctionalInterface
public interface RateLimit {

    /** What is counted. */
    enum Kind {
        /** Requests from one address. */
        ADDRESS,
        /** Answers to one letter. */
        LETTER
    }

    /** For tests, and for hosts whose gateway counts. */
    RateLimit NONE = (kind, who) -> true;

    /**
     * Counts one request, and says whether it may go on.
     *
     * @param who an address or a letter; never shown nor logged
     */
    boolean allows(Kind kind, String who);
}
