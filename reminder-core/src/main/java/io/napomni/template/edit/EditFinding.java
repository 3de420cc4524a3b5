package io.napomni.template.edit;

import java.util.Locale;

/**
 * Why an edit is refused, and where.
 *
 * @param line from 1
 * @param column from 1
 * @param what the name or the sign that is meant; short, may be empty
 */
public record EditFinding(Part part, int line, int column, Code code, String what) {

    /** Which part of the edit is meant. */
    public enum Part {
        SUBJECT,
        TEXT
    }

    /** What is wrong. */
    public enum Code {
        /** There are no words. */
        EMPTY,
        /** It goes on beyond what a letter may have; the place is where it should have ended. */
        TOO_LONG,
        /** A sign that nobody sees: it could hide what is written or begin a second header. */
        INVISIBLE_SIGN,
        /** A tag of HTML; an edit is plain text. */
        MARKUP,
        /** A link that does something other than lead to a page. */
        UNSAFE_LINK,
        /** Two braces without their other two. */
        NEVER_CLOSED,
        /** What stands in the braces is no name: a helper, a block, an inclusion. */
        NO_PLACEHOLDER,
        /** The letter has no variable of this name. */
        UNKNOWN_NAME,
        /** The variable is a list or something else that is no words, number or date. */
        NOT_IN_WORDS;

        /** As people and programs write it: {@code too-long}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
