package io.napomni.web.office.words;

import io.napomni.rule.Gate;
import io.napomni.rule.Reason;
import io.napomni.wording.LetterLanguage;

/** What people call the library's codes. A code without words is shown as it is. Plain text; safe for threads. */
public interface OfficeWords {

    /** Why, as a sentence without a full stop. */
    String reason(Reason why, LetterLanguage language);

    /** A scenario, for example {@code contract-renewal}. */
    String scenario(String name, LetterLanguage language);

    /** A step, for example {@code mail}. */
    String step(String name, LetterLanguage language);

    /** What a gate asks, and the dates or values that decided. */
    String gate(Gate gate, LetterLanguage language);

    /** What the library or an adapter says in English. */
    String said(String english, LetterLanguage language);
}
