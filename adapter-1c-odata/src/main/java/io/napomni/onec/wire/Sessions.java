package io.napomni.onec.wire;

import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.error.OneCError;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Sessions that we began, each used by one question at a time. What a stale one answers differs: 406, or 400, 404 or
 * 500 with words about something else; so after any of these the question is asked once more without a session.
 */
final class Sessions {
    private static final Set<Integer> MAYBE_STALE = Set.of(400, 404, 406, 500);

    private final SessionMode mode;
    private final Queue<String> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean unknownToTheBase;

    Sessions(SessionMode mode) {
        this.mode = mode;
    }

    Visit enter() {
        if (mode != SessionMode.HEADER || unknownToTheBase) {
            return Visit.without();
        }
        String known = idle.poll();
        return known == null ? Visit.beginning() : Visit.of(known);
    }

    /** Whether the trouble may be the session's rather than the question's. */
    boolean mayBeStale(Visit visit, OneCError error) {
        boolean ours = !visit.headers().isEmpty();
        boolean clear = error.kind().isTooMuch() || error.kind() == ErrorKind.LICENCES;
        return error.kind() == ErrorKind.SESSION_LOST
                ? mode != SessionMode.NONE
                : ours && !visit.isBeginning() && !clear && MAYBE_STALE.contains(error.status());
    }

    /** It may be used again. */
    void keep(Visit visit) {
        visit.cookie().ifPresent(idle::add);
    }

    /** After a question that was answered well. */
    void keepAnswered(Visit visit) {
        unknownToTheBase |= visit.isBeginning() && visit.cookie().isEmpty();
        keep(visit);
    }

    /** Those to be ended; they are forgotten here. */
    List<String> drained() {
        return Stream.generate(() -> Optional.ofNullable(idle.poll()))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }
}
