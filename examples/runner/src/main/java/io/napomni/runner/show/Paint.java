package io.napomni.runner.show;

/** Colours for a terminal, or none. */
public enum Paint {
    /** By escape codes of ECMA-48. */
    COLOURED,
    /** For pipes and files. */
    PLAIN;

    /** What stands out. */
    public String bold(String text) {
        return wrap("1", text);
    }

    /** What is there but matters less. */
    public String faint(String text) {
        return wrap("2", text);
    }

    /** What is well. */
    public String good(String text) {
        return wrap("32", text);
    }

    /** What a person should look at. */
    public String warning(String text) {
        return wrap("33", text);
    }

    /** What failed. */
    public String bad(String text) {
        return wrap("1;31", text);
    }

    /** What can be followed or copied. */
    public String link(String text) {
        return wrap("36", text);
    }

    private String wrap(String code, String text) {
        return this == COLOURED && !text.isEmpty()
                ? Visible.COLOUR + "[" + code + "m" + text + Visible.COLOUR + "[0m"
                : text;
    }
}
