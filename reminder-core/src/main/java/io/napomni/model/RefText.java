package io.napomni.model;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text form that both references share. */
final class RefText {

    /** Of a pair none matches: patterns see it as one character. */
    private static final Pattern UNPAIRED = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    private RefText() {}

    static void check(String what, String system, String type, String id) {
        if (system.isBlank() || type.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("a " + what + " reference needs a system, a type and an id");
        }
        if (system.indexOf(':') >= 0 || type.indexOf(':') >= 0) {
            throw new IllegalArgumentException("the system and the type of a " + what + " reference have no colon");
        }
        if (system.indexOf('\0') >= 0 || type.indexOf('\0') >= 0 || id.indexOf('\0') >= 0) {
            // PostgreSQL keeps no NUL: two customers could become one, or one two.
            throw new IllegalArgumentException("a " + what + " reference has no NUL character");
        }
        if (Stream.of(system, type, id).anyMatch(part -> UNPAIRED.matcher(part).find())) {
            // Databases keep each of them as a question mark.
            throw new IllegalArgumentException("a " + what + " reference has no unpaired surrogate");
        }
    }

    static String[] split(String what, String text) {
        String[] parts = text.split(":", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a " + what + " is written system:type:id, not \"" + text + "\"");
        }
        return parts;
    }

    /** Shorter first, then by characters: numeric ids sort as people expect. */
    static int compare(String left, String right) {
        int byLength = Integer.compare(left.length(), right.length());
        return byLength != 0 ? byLength : left.compareTo(right);
    }
}
