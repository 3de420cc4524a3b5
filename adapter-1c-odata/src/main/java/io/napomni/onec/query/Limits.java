package io.napomni.onec.query;

/**
 * How long addresses may be. IIS refuses queries above 2,048 bytes and segments of a path above 260 characters, both
 * with a page that says something else; a letter of Cyrillic takes six bytes.
 */
public final class Limits {
    /** To which a query is filled where the caller has a choice, in bytes as encoded. */
    public static final int QUERY = 1_500;

    /** Above which a question is not even sent, in bytes as encoded. */
    public static final int LONGEST_QUERY = 2_000;

    /** Of a segment of a path, in characters before encoding. */
    public static final int SEGMENT = 240;

    private Limits() {}
}
