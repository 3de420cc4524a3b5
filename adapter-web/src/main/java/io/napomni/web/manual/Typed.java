package io.napomni.web.manual;

import io.napomni.run.manual.Order;
import io.napomni.template.edit.Edit;
import java.util.Optional;

/**
 * What stands in the form.
 *
 * @param edit own words; empty while the template's are untouched
 * @param reason in one line
 */
record Typed(Optional<Edit> edit, String reason) {

    /** Longer than any subject that is taken; what goes beyond is not shown again. */
    private static final int LONGEST_SUBJECT = 4_000;

    static Typed of(Asked asked) {
        String reason = asked.field("reason").strip().replaceAll("\\s+", " ");
        return new Typed(words(asked), reason);
    }

    private static Optional<Edit> words(Asked asked) {
        boolean none = asked.fields().one("text").isEmpty() || asked.field("do").equals("template");
        Edit words = new Edit(asked.field("subject"), asked.field("text"));
        return none || Shown.of(words).equals(asked.field("given")) ? Optional.empty() : Optional.of(words);
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
