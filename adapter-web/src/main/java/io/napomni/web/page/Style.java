package io.napomni.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one style sheet of all pages. It stands in each page, which says by its hash that it may. */
public final class Style {

    private static final String CSS = Resource.text(Style.class, "style.css");
    private static final String SOURCE = source(CSS);

    private Style() {}

    /** The source that a Content-Security-Policy names: {@code 'sha256-…'}. */
    public static String source() {
        return SOURCE;
    }

    /** What stands between the tags, to the byte. */
    static String css() {
        return CSS;
    }

    /** The source that names what stands between the tags of a style. */
    static String source(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
