package io.napomni.answer;

import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.LetterId;
import io.napomni.port.store.AnswerChange;
import io.napomni.port.store.Answers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * What people do with answers: say that they have dealt with one, and decide about those that may come from a program. Each
 * is about the version that was shown: one that was changed meanwhile is looked at again. Safe for several threads.
 *
 * @param clock whose zone is the tenant's
 * @param limits for how long reminders rest after an answer that is confirmed
 */
public record AnswerReview(Answers answers, Clock clock, AnswerLimits limits) {

    /**
     * Notes that a person has dealt with the answer that holds: from then on the links show it and change nothing, and no
     * run does anything more about it. An ambiguous one is dismissed by it: it is never applied, what the customer said
     * before it holds again and stops what it had stopped, and the links still take an answer. What an answer has stopped
     * stays stopped until it is over or lifted.
     *
     * @param by who
     * @return whether there was one that was not dealt with yet
     * @throws io.napomni.port.LedgerException if it could not be kept
     */
    public boolean handled(LetterId letter, String by) {
        return current(letter)
                .filter(answer -> handled(letter, answer.version(), by))
                .isPresent();
    }

    /**
     * The same, if this version still holds.
     *
     * @throws io.napomni.port.LedgerException if it could not be kept
     */
    public boolean handled(LetterId letter, int version, String by) {
        return changed(letter, sheet -> handled(sheet, version, by));
    }

    /**
     * Says that an ambiguous answer is the customer's: it holds from now on, as a version of its own, with everything that
     * such an answer stops and causes.
     *
     * @param by who
     * @return whether this version was there, the last one, and ambiguous
     * @throws io.napomni.port.LedgerException if it could not be kept
     */
    public boolean confirmed(LetterId letter, int version, String by) {
        return changed(letter, sheet -> confirmed(sheet, version, by));
    }

    /** The store asks under its lock, perhaps more than once; what it was told last is what it has kept. */
    private boolean changed(LetterId letter, Function<AnswerSheet, AnswerChange> decision) {
        AtomicBoolean changes = new AtomicBoolean();
        boolean known = answers.change(letter, sheet -> {
                    AnswerChange change = decision.apply(sheet);
                    changes.set(change.answer().isPresent());
                    return change;
                })
                .isPresent();
        return known && changes.get();
    }

    private Optional<Answer> current(LetterId letter) {
        return answers.find(List.of(letter)).stream().findFirst().flatMap(AnswerSheet::current);
    }

    private AnswerChange handled(AnswerSheet sheet, int version, String by) {
        return sheet.current()
                .filter(answer -> answer.version() == version && !answer.isClosed())
                .map(answer -> answer.standing() == Standing.AMBIGUOUS
                        ? dismissed(sheet, answer, by)
                        : AnswerChange.none().with(answer.handled(), "answer-handled", by, words(answer)))
                .orElseGet(AnswerChange::none);
    }

    /** What the doubt has lifted comes back, for as long as it would have lasted; what people lifted since does not. */
    private AnswerChange dismissed(AnswerSheet sheet, Answer doubted, String by) {
        AnswerChange change = AnswerChange.none().with(doubted.dismissed(), "answer-dismissed", by, words(doubted));
        return before(sheet, doubted)
                .filter(kept -> kept.standing() == Standing.TAKEN)
                .filter(kept -> doubted.at().isBefore(kept.at().plus(AnswerDesk.SETTLES_IN)))
                .map(kept -> change.placing(AnswerHolds.hold(sheet.invitation(), kept, day(kept.at()), limits)))
                .orElse(change);
    }

    private static Optional<Answer> before(AnswerSheet sheet, Answer doubted) {
        List<Answer> others = sheet.answers().stream()
                .filter(one -> one.version() != doubted.version())
                .toList();
        return new AnswerSheet(sheet.invitation(), others, sheet.touches(), sheet.now()).current();
    }

    private AnswerChange confirmed(AnswerSheet sheet, int version, String by) {
        return sheet.current()
                .filter(answer -> answer.version() == version && answer.standing() == Standing.AMBIGUOUS)
                .map(answer -> new Answer(
                        sheet.nextVersion(),
                        answer.choice(),
                        answer.wantedOn(),
                        answer.text(),
                        sheet.now(),
                        Standing.TAKEN))
                .map(answer -> AnswerChange.none()
                        .with(answer, "answer-confirmed", by, words(answer))
                        .placing(AnswerHolds.hold(sheet.invitation(), answer, day(clock.instant()), limits)))
                .orElseGet(AnswerChange::none);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** For the journal: which answer it is, without the customer's own words. */
    static String words(Answer answer) {
        return answer.choice().word() + answer.wantedOn().map(day -> " " + day).orElse("") + ", version "
                + answer.version();
    }
}
