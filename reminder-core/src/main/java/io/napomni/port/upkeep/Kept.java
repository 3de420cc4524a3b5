package io.napomni.port.upkeep;

import io.napomni.action.EffectKey;
import io.napomni.past.Hold;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that is kept of a subject or a customer, oldest first; for the answer to a person who asks for it.
 *
 * @param about whom, as {@code system:type:id}
 * @param at when it was read, by the store's clock
 * @param effects rows of the register
 * @param attempts what was begun for them
 * @param lines of the journal
 * @param holds in force and over
 * @param approvals what waits for a person, or was approved
 * @param answers what they were asked in letters, and have answered
 */
public record Kept(
        String about,
        Instant at,
        List<RegisterRow> effects,
        List<Attempt> attempts,
        List<JournalEntry> lines,
        List<Hold> holds,
        List<HeldItem> approvals,
        List<AnswerSheet> answers) {

    /** Copies the lists. */
    public Kept {
        effects = List.copyOf(effects);
        attempts = List.copyOf(attempts);
        lines = List.copyOf(lines);
        holds = List.copyOf(holds);
        approvals = List.copyOf(approvals);
        answers = List.copyOf(answers);
    }

    /**
     * Something that was begun.
     *
     * @param day the run's day
     * @param dispatch identity of the letter, of which its Message-ID is made
     * @param contentHash hash of what was sent; the text itself is not kept
     */
    public record Attempt(EffectKey key, LocalDate day, Instant begunAt, String dispatch, String contentHash) {}

    /** Whether nothing is kept. */
    public boolean isEmpty() {
        return effects.isEmpty()
                && attempts.isEmpty()
                && lines.isEmpty()
                && holds.isEmpty()
                && approvals.isEmpty()
                && answers.isEmpty();
    }
}
