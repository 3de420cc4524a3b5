package io.napomni.web.manual;

import io.napomni.run.manual.Order;
import io.napomni.template.edit.Edit;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in the form.
 *
 * @param edit own words; empty while the template's are untouched
 * @param reason in one line
 */
record Typed(Optional<Edit> edit, String reason) {

    /** The fields in which people write or paste: a sign that does not fit must not cost them all the rest. */
    static final Set<String> WRITTEN = Set.of("subject", "text", "reason");

    /** Longer than any subject that is taken; what goes beyond is not shown again. */
    private static final int LONGEST_SUBJECT = 4_000;

    static Typed of(Asked asked) {
        String reason =
                plain(asked.field("reason")).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return new Typed(words(asked), reason);
    }

    private static Optional<Edit> words(Asked asked) {
        boolean none = asked.fields().one("text").isEmpty() || asked.field("do").equals("template");
        Edit words = new Edit(plain(asked.field("subject")), plain(asked.field("text")));
        return none || Shown.of(words).equals(asked.field("given")) ? Optional.empty() : Optional.of(words);
    }

    /**
     * Word writes hyphens that do not break a line, and those that show only where one breaks, as control characters. A tab
     * stands on the page as a blank, and would come back as another text than was looked at.
     */
    private static String plain(String typed) {
        return typed.replace('\u001e', '-').replace("\u001f", "").replace('\t', ' ');
    }

    boolean isReasonTooLong() {
        return reason.length() > Order.LONGEST_REASON;
    }

    static String subject(Edit words) {
        String subject = words.subject();
        return subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length()));
    }

    static boolean isCut(Edit words) {
        return words.subject().length() > LONGEST_SUBJECT || words.text().length() > Pieces.LONGEST;
    }
}
