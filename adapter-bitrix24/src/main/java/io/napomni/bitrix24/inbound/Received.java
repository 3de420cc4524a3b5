package io.napomni.bitrix24.inbound;

import java.util.function.Function;

/**
 * What became of a call from outside. Whoever reads calls gets one of the two, never an exception.
 *
 * @param <T> what was called
 */
public sealed interface Received<T> {
    /** The call is understood, and proved where that is possible. */
    record Accepted<T>(T call) implements Received<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Refusal, ? extends R> refused) {
            return accepted.apply(call);
        }
    }

    /** The call is not to be acted on. */
    record Refused<T>(Refusal why) implements Received<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Refusal, ? extends R> refused) {
            return refused.apply(why);
        }
    }

    /** One answer for either case. */
    <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Refusal, ? extends R> refused);

    /** Goes on with what was accepted; a refusal stays as it is. */
    default <R> Received<R> then(Function<? super T, Received<R>> next) {
        return fold(next, Refused::new);
    }
}
