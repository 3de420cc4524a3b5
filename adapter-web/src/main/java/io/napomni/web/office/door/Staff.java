package io.napomni.web.office.door;

import java.util.regex.Pattern;

/**
 * Somebody who works in the office.
 *
 * @param name as the journal keeps it, 1 to 100 characters in one line
 */
public record Staff(String name) {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cf}]{1,100}");

    /** @throws IllegalArgumentException if the name is blank, too long or has control characters */
    public Staff {
        if (name.isBlank() || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of who works in the office has 1 to 100 plain characters");
        }
    }
}
