package io.napomni.decision;

import io.napomni.past.PastView;
import io.napomni.rule.Occasion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Which stage of an occasion is taken when several have been reached; one at a time, so that nobody is flooded. */
public enum CatchUp {
    /** The first that is open and not passed; after a late one, the next keeps its distance from it. */
    SEQUENTIAL,
    /** The last that is open, if it is not passed. */
    HIGHEST_REACHED;

    /**
     * What catching up says.
     *
     * @param passed the last stage that has begun; its other steps may still be missing
     * @param next the stage to take
     * @param notBefore when the next stage comes, if it must wait
     */
    record Choice(Optional<Occasion> passed, Optional<Occasion> next, Optional<LocalDate> notBefore) {}

    <F> Choice choose(DueFact<F> due, PastView past) {
        List<Occasion> reached = due.reached();
        int begun = lastBegun(due, past);
        int passed = lastPassed(due, begun);
        List<Occasion> open = reached.subList(passed + 1, reached.size()).stream()
                .filter(occasion -> occasion.isOpenOn(due.today()))
                .toList();
        Optional<Occasion> last = passed < 0 ? Optional.empty() : Optional.of(reached.get(passed));
        if (open.isEmpty()) {
            return new Choice(last, Optional.empty(), Optional.empty());
        }
        Occasion next = this == SEQUENTIAL ? open.get(0) : open.get(open.size() - 1);
        return new Choice(last, Optional.of(next), begun < 0 ? Optional.empty() : later(due, begun, next, past));
    }

    /** After a late stage, the next keeps its distance from it. */
    private static <F> Optional<LocalDate> later(DueFact<F> due, int begun, Occasion next, PastView past) {
        Occasion before = due.reached().get(begun);
        return begunOn(due, before, past)
                .map(day -> day.plusDays(ChronoUnit.DAYS.between(before.reachedOn(), next.reachedOn())))
                .filter(day -> day.isAfter(due.today()));
    }

    /** A stage that only sets values leaves no row behind; it holds up no later stage that is open. */
    private static <F> int lastPassed(DueFact<F> due, int begun) {
        int lastOpen = due.reached().size() - 1;
        while (lastOpen >= 0 && !due.reached().get(lastOpen).isOpenOn(due.today())) {
            lastOpen--;
        }
        int passed = begun;
        while (passed + 1 < lastOpen && onlySets(due, due.reached().get(passed + 1))) {
            passed++;
        }
        return passed;
    }

    private static <F> boolean onlySets(DueFact<F> due, Occasion occasion) {
        return due.steps(occasion).stream().allMatch(Step::converges);
    }

    private static <F> int lastBegun(DueFact<F> due, PastView past) {
        for (int i = due.reached().size() - 1; i >= 0; i--) {
            if (begunOn(due, due.reached().get(i), past).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static <F> Optional<LocalDate> begunOn(DueFact<F> due, Occasion occasion, PastView past) {
        return due.steps(occasion).stream()
                .flatMap(step -> past.of(due.key(occasion, step)).stream())
                .filter(effect -> effect.state().hasBegun())
                .flatMap(effect -> effect.day().stream())
                .min(LocalDate::compareTo);
    }
}
