package io.napomni.model;

/** The text form that both references share. */
final class RefText {

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
