package io.napomni.template.lint;

/** A path that means nothing where it stands. */
final class UnknownPath extends Exception {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String hint;

    /** @param hint says what to write instead and begins with a semicolon, or is empty */
    UnknownPath(String what, String hint) {
        super(what, null, false, false);
        this.what = what;
        this.hint = hint;
    }

    String what() {
        return what;
    }

    String hint() {
        return hint;
    }
}
