package io.napomni.model;

/**
 * A group of customers or contracts with rules of its own, as the company names it.
 *
 * @param name empty for those in no group
 */
public record Segment(String name) {

    /** The segment of those in no group. */
    public static final Segment NONE = new Segment("");
}
