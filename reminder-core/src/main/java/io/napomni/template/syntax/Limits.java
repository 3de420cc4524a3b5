package io.napomni.template.syntax;

/** How much a template and a letter may be. Work is counted, not timed, so that the same letter fails everywhere or nowhere. */
public final class Limits {

    /** Characters of one part of a template. */
    public static final int SOURCE = 64 * 1024;

    /** Blocks within blocks. */
    public static final int DEPTH = 16;

    /** Tags of one part of a template. */
    public static final int TAGS = 200;

    /** Characters of one rendered part. */
    public static final int OUTPUT = 256 * 1024;

    /** Rounds of all {@code #each} of one rendered part together. */
    public static final int ROUNDS = 10_000;

    /** Characters of one text in a model. */
    public static final int MODEL_TEXT = 16 * 1024;

    /** Maps within lists within maps of a model. */
    public static final int MODEL_DEPTH = 8;

    private Limits() {}
}
