package io.napomni.past.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything known of one letter's answers at one moment.
 *
 * @param answers oldest first
 * @param touches the last one of each link, form and address
 * @param now the moment, by the store's clock
 */
public record AnswerSheet(Invitation invitation, List<Answer> answers, List<Touch> touches, Instant now) {

    /** Copies the lists. */
    public AnswerSheet {
        answers = List.copyOf(answers);
        touches = List.copyOf(touches);
    }

    /** What holds of the three choices: the last that was not dismissed; empty if there is none. */
    public Optional<Answer> current() {
        return answers.stream()
                .filter(one -> one.choice() != Choice.UNSUBSCRIBE && one.standing() != Answer.Standing.DISMISSED)
                .reduce((earlier, later) -> later);
    }

    /** What of them was last believed, whatever was doubted since; empty if there is none. */
    public Optional<Answer> believed() {
        return answers.stream()
                .filter(one -> one.choice() != Choice.UNSUBSCRIBE)
                .filter(one -> one.standing() == Answer.Standing.TAKEN || one.standing() == Answer.Standing.HANDLED)
                .reduce((earlier, later) -> later);
    }

    /** The ambiguous ones that wait for a person, oldest first: those behind the last that was believed. */
    public List<Answer> doubted() {
        int before = believed().map(Answer::version).orElse(0);
        return answers.stream()
                .filter(one -> one.standing() == Answer.Standing.AMBIGUOUS && one.version() > before)
                .toList();
    }

    /** Whether no more letters of this purpose are wanted. */
    public boolean unsubscribed() {
        return answers.stream().anyMatch(one -> one.choice() == Choice.UNSUBSCRIBE);
    }

    /** The version of the next answer. */
    public int nextVersion() {
        return answers.stream().mapToInt(Answer::version).max().orElse(0) + 1;
    }
}
