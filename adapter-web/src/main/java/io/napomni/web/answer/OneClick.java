package io.napomni.web.answer;

import io.napomni.web.Form;
import io.napomni.web.WebRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells the POST that a mail program sends when its user presses "unsubscribe".
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8058#section-3.1">RFC 8058, 3.1</a>: one field, as a form of either kind
 */
final class OneClick {

    private static final int LONGEST = 2_000;
    private static final Pattern PART = Pattern.compile(
            "content-disposition:\\s*form-data;\\s*name=\"?list-unsubscribe\"?[^\\r\\n]*\\r?\\n"
                    + "(?:[^\\r\\n]+\\r?\\n)*\\r?\\n\\s*one-click\\s*\\r?\\n--",
            Pattern.CASE_INSENSITIVE);

    private OneClick() {}

    /** @throws io.napomni.web.RefusedRequest if it is far too long */
    static boolean isMultipart(WebRequest request) {
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/form-data")
                && PART.matcher(request.body().latin(LONGEST)).find();
    }

    /** @throws io.napomni.web.RefusedRequest if the field is there twice */
    static boolean is(Form form) {
        return form.one("List-Unsubscribe")
                .filter(value -> value.equalsIgnoreCase("One-Click"))
                .isPresent();
    }
}
