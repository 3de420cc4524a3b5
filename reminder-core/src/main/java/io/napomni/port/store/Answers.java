package io.napomni.port.store;

import io.napomni.past.answer.AnswerQuery;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What customers were asked in letters, and what they have answered. */
public interface Answers {

    /**
     * Keeps letters that ask, before they leave. One that is there stays as it was, but that its links work until the
     * later of both ends.
     *
     * @throws io.napomni.port.LedgerException if they could not be kept; then their letters may not leave
     */
    void invite(Collection<Invitation> invitations);

    /**
     * What is known of these letters; those that are not known are left out.
     *
     * @throws io.napomni.port.LedgerException if it could not be read
     */
    List<AnswerSheet> find(Collection<LetterId> letters);

    /**
     * Looks at a letter and changes what is known of it, in one transaction: of several at the same moment each sees what
     * the one before it has changed. Holds and the journal are changed with it.
     *
     * @param decision pure; may be asked more than once
     * @return the letter after the change; empty if it is not known
     * @throws io.napomni.port.LedgerException if it could not be kept; then nothing was changed
     */
    Optional<AnswerSheet> change(LetterId letter, Function<AnswerSheet, AnswerChange> decision);

    /**
     * Letters that were answered at or after a moment, in the order of their last answers.
     *
     * @throws io.napomni.port.LedgerException if it could not be read
     */
    List<AnswerSheet> since(Instant from);

    /**
     * The letters that a query asks for, the last answered first. What it leaves out is not read, so that a run costs what
     * waits for it and not what is kept.
     *
     * @throws io.napomni.port.LedgerException if it could not be read
     */
    List<AnswerSheet> list(AnswerQuery query);
}
