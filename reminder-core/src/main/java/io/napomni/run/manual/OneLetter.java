package io.napomni.run.manual;

import io.napomni.action.SendMail;
import io.napomni.port.Effect;
import io.napomni.port.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The work of an executor that is given one letter and no more. */
final class OneLetter implements Work<SendMail> {

    private final Deque<Effect<SendMail>> left;

    OneLetter(Effect<SendMail> letter) {
        this.left = new ArrayDeque<>(List.of(letter));
    }

    @Override
    public synchronized Optional<Effect<SendMail>> next() {
        return Optional.ofNullable(left.poll());
    }
}
