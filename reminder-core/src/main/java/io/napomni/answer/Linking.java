package io.napomni.answer;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.decision.Part;
import io.napomni.decision.Reminder;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.port.store.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes a customer's letter one that asks for an answer: gives it its links, and keeps what they lead to before it leaves.
 * Letters to colleagues, confirmations, and everything where no links were given, stay as they are.
 *
 * @param links where links lead; empty for letters without any
 */
public record Linking(Optional<AnswerLinks> links, Answers answers) {

    /**
     * What the letter of a dispatch is going to ask.
     *
     * @param day of the run
     */
    public Optional<Invitation> asked(Reminder reminder, String dispatch, LocalDate day) {
        return links.flatMap(with -> asked(reminder, with, dispatch, day, with.expires(day)));
    }

    /**
     * The same for a letter that may have left before: its links end when they ended then.
     *
     * @param day on which it was begun, if the store no longer knows it
     */
    public Optional<Invitation> askedBefore(Reminder reminder, String dispatch, LocalDate day) {
        return links.flatMap(with -> {
            List<AnswerSheet> known = answers.find(List.of(with.letter(dispatch)));
            Instant end = known.stream()
                    .map(sheet -> sheet.invitation().expires())
                    .findFirst()
                    .orElseGet(() -> with.expires(day));
            return asked(reminder, with, dispatch, day, end);
        });
    }

    private static Optional<Invitation> asked(
            Reminder reminder, AnswerLinks with, String dispatch, LocalDate day, Instant end) {
        if (!(reminder.action() instanceof SendMail mail) || !AnswerLinks.canBeDeclined(mail)) {
            return Optional.empty();
        }
        LetterId id = with.letter(dispatch);
        return Optional.of(new Invitation(
                id,
                dispatch,
                reminder.parts().get(0).subject(),
                reminder.parts().stream().map(Part::subject).distinct().count() > 1,
                reminder.customer(),
                reminder.card(),
                reminder.scenario(),
                mail.letter().template(),
                reminder.label(),
                mail.purpose(),
                mail.letter().language(),
                day,
                end));
    }

    /** The letter with the links of what it asks; a letter about several subjects has none to choose by. */
    public Letter linked(Letter letter, Optional<Invitation> asked) {
        return asked.filter(one -> !one.several())
                .flatMap(one -> links.map(with -> with.linked(letter, one.id(), one.expires())))
                .orElse(letter);
    }

    /** The letter of a reminder that nobody is going to get, looking as it will, with links that lead to nothing. */
    public Letter shown(Reminder reminder, Letter letter) {
        return links.filter(with -> asked(reminder, with, "preview", LocalDate.EPOCH, Instant.EPOCH)
                        .filter(one -> !one.several())
                        .isPresent())
                .map(with -> with.shown(letter))
                .orElse(letter);
    }

    /** Keeps what letters ask; to be called before the first of them leaves. */
    public void invite(List<Invitation> asked) {
        if (!asked.isEmpty()) {
            answers.invite(asked);
        }
    }
}
