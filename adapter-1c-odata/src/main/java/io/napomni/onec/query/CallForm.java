package io.napomni.onec.query;

/**
 * Where the arguments of a virtual table stand. All three are in use; which of them a base takes depends on its web
 * server.
 */
public enum CallForm {
    /** In the path, in brackets, quotes within a condition doubled. */
    PATH,
    /** In the query, quoted in the same way. */
    QUERY,
    /** In the query, without quotes around them, as the developer guide shows. */
    BARE_QUERY
}
