package io.napomni.runner.upkeep;

import io.napomni.past.answer.Answer;
import io.napomni.past.answer.AnswerSheet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer is called where it is listed: the id of its letter, or the beginning of it, and its version, for example
 * {@code 3f2a9c1b.2}. So what a person says of an answer is about the one that was seen.
 *
 * @param letter at least eight signs of the letter's id
 */
public record AnswerName(String letter, int version) {

    /** So many signs of a letter's id tell letters apart. */
    private static final int BRIEF = 8;

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{8,32})\\.([1-9][0-9]{0,8})");

    /** As people read it. */
    static AnswerName brief(AnswerSheet sheet, Answer answer) {
        return new AnswerName(sheet.invitation().id().value().substring(0, BRIEF), answer.version());
    }

    /** With the whole id, for machines. */
    static AnswerName whole(AnswerSheet sheet, Answer answer) {
        return new AnswerName(sheet.invitation().id().value(), answer.version());
    }

    /** What somebody typed; empty if it is no such name, for example because it says no version. */
    public static Optional<AnswerName> of(String typed) {
        Matcher written = WRITTEN.matcher(typed);
        return written.matches()
                ? Optional.of(new AnswerName(written.group(1), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    /** Whether it names an answer to this letter. */
    public boolean isOf(AnswerSheet sheet) {
        return sheet.invitation().id().value().startsWith(letter);
    }

    @Override
    public String toString() {
        return letter + "." + version;
    }
}
