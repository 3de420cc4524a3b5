package io.napomni.testkit.fake.onec;

/** In what one base differs from another; each was seen by somebody, none is the rule. */
public enum Oddity {
    /** The number that {@code $count} gives begins with a byte order mark. */
    COUNT_WITH_MARK,
    /** {@code $count} is refused. */
    NO_COUNT,
    /** With {@code $inlinecount} all rows come, whatever {@code $top} and {@code $skip} say, as is documented. */
    INLINE_COUNT_IGNORES_PAGE,
    /** {@code $skip} on a virtual table is refused with 400. */
    NO_SKIP_ON_VIRTUAL_TABLES,
    /** {@code $orderby} changes nothing: each answer is in an order of its own, its pages do not fit together. */
    NO_ORDER,
    /** {@code $orderby} on a virtual table changes nothing. */
    NO_ORDER_OF_VIRTUAL_TABLES,
    /** A name that a set does not have is answered with 404 and not with 400. */
    UNKNOWN_PROPERTY_404,
    /** Nested rows of sections do not repeat the owner's Ref_Key, as on older platforms. */
    ROWS_WITHOUT_KEY,
    /** A filter by date is refused with 500. */
    NO_FILTER_BY_DATE,
    /** A filter by recorder is refused with 500. */
    NO_FILTER_BY_RECORDER,
    /** A filter by a field of the object to which a field of several types leads is refused with 500. */
    NO_FILTER_THROUGH_CAST
}
