package io.napomni.port;

import java.util.Optional;

/** One effect in the hands of an executor: take it, begin it, do it, settle it. */
public interface Effect<A> {

    /** What is to be done. */
    A action();

    /** The rendered letter, if the action carries one. */
    Optional<Rendered> letter();

    /**
     * Identity of the dispatch: stable over attempts, new after re-arming; at most 64 characters of
     * {@code [a-z0-9]}. What an executor gives the outside as its mark (Message-ID, origin id) is made of it.
     */
    String id();

    /**
     * Says that the effect may happen from now on. Called once, just before the executor's own point of no return, and
     * durable when it returns.
     *
     * @throws LostClaimException if the claim has been lost: nothing may be done
     * @throws LedgerException if it could not be kept: nothing may be done
     */
    void begin();

    /** Says how it ended. Called once, after {@link #begin()}, or instead of it when it is certain that nothing happened. */
    void settle(Outcome outcome);
}
