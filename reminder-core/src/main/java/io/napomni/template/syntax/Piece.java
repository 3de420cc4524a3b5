package io.napomni.template.syntax;

/** Text, or what stands between the double braces of a tag; {@code at} is where its first letter or its braces stand. */
record Piece(Kind kind, String content, int at) {

    enum Kind {
        TEXT,
        TAG,
        COMMENT
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Whether it shows nothing itself, so that its line can go when it stands alone there. */
    boolean isSilent() {
        return kind == Kind.COMMENT || (kind == Kind.TAG && isStructure());
    }

    private boolean isStructure() {
        return content.startsWith("#")
                || content.startsWith("/")
                || content.equals("else")
                || content.startsWith("else ");
    }
}
