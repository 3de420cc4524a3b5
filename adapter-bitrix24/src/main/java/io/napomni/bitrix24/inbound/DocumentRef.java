package io.napomni.bitrix24.inbound;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.model.SubjectRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The card that an automation runs on.
 *
 * @param type in lower case: {@code deal}, {@code contact}, {@code smart_invoice}, {@code dynamic_128}
 */
public record DocumentRef(String type, String id) {
    private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9_]{0,40})_([1-9][0-9]{0,17})");

    /** From {@code document_id}: three texts of which the last is {@code DEAL_1207}, or that text alone. */
    static Optional<DocumentRef> of(FormBody form) {
        List<String> parts = form.texts("document_id");
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Matcher last = FORM.matcher(parts.get(parts.size() - 1));
        return last.matches()
                ? Optional.of(new DocumentRef(last.group(1).toLowerCase(Locale.ROOT), last.group(2)))
                : Optional.empty();
    }

    /** The same as the rest of the library names it. */
    public SubjectRef subject() {
        return new SubjectRef(Kind.SYSTEM, type, id);
    }
}
