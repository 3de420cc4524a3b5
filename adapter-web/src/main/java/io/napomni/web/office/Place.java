package io.napomni.web.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address within the office, relative to any other. */
final class Place {

    private static final int LONGEST = 1900;

    private final String written;

    private Place(String written) {
        this.written = written;
    }

    /** A room; the first one has an empty name. */
    static Place of(String room) {
        return new Place("./" + room);
    }

    /** The same with one field more. */
    Place with(String name, String value) {
        // A template refuses two dots in a row, which could lead out of the office.
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace(".", "%2E");
        return new Place(written + (written.indexOf('?') < 0 ? "?" : "&") + name + "=" + encoded);
    }

    /** The same with a field if there is anything in it. */
    Place withAny(String name, String value) {
        return value.isEmpty() ? this : with(name, value);
    }

    /** As it stands in a link; what is too long for one leads to the register, where it can be searched for. */
    @Override
    public String toString() {
        return written.length() <= LONGEST ? written : "./register";
    }
}
