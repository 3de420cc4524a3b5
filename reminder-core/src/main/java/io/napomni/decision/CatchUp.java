package io.napomni.decision;

import io.napomni.past.EffectState;
import io.napomni.past.PastView;
import io.napomni.rule.Occasion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which stage of an occasion is taken when several have been reached; one at a time, so that nobody is flooded. */
public enum CatchUp {
    /**
     * The first that is open and not passed; after a late one, the next keeps its distance from it. Where nothing of it can
     * be done on the customer's side or on the colleagues', the other side's next stage comes all the same; the step that
     * could not be done stays open.
     */
    SEQUENTIAL,
    /** The last that is open, if it is not passed. */
    HIGHEST_REACHED;

    /** Whose steps are looked at. Each side climbs the ladder by itself. */
    enum Side {
        EVERYBODY,
        CUSTOMER,
        COLLEAGUES;

        boolean has(Step<?> step) {
            return this == EVERYBODY || (this == COLLEAGUES) == step.inHouse();
        }
    }

    /**
     * What catching up says.
     *
     * @param side whose steps of the stages are meant
     * @param passed the last stage that has begun; its other steps may still be missing
     * @param next the stage to take
     * @param notBefore when the next stage comes, if it must wait
     */
    record Choice(Side side, Optional<Occasion> passed, Optional<Occasion> next, Optional<LocalDate> notBefore) {

        Choice waiting() {
            return new Choice(side, passed, Optional.empty(), Optional.empty());
        }
    }

    /** One choice, or one for each side where a ladder has both. */
    <F> List<Choice> choose(DueFact<F> due, PastView past) {
        Ascent<F> ascent = new Ascent<>(this, due, past);
        boolean bothSides = due.reached().stream()
                .flatMap(occasion -> due.steps(occasion).stream())
                .anyMatch(Step::inHouse);
        return this == SEQUENTIAL && bothSides
                ? ascent.inTurn(ascent.choose(Side.CUSTOMER), ascent.choose(Side.COLLEAGUES))
                : List.of(ascent.choose(Side.EVERYBODY));
    }

    /** The ladder of one fact, and how far it was climbed. */
    private record Ascent<F>(CatchUp mode, DueFact<F> due, PastView past) {

        Choice choose(Side side) {
            List<Occasion> reached = due.reached().stream()
                    .filter(occasion -> !steps(occasion, side).isEmpty())
                    .toList();
            int passed = lastPassed(reached, side);
            List<Occasion> open = reached.subList(passed + 1, reached.size()).stream()
                    .filter(this::isOpen)
                    .toList();
            Optional<Occasion> last = passed < 0 ? Optional.empty() : Optional.of(reached.get(passed));
            if (open.isEmpty()) {
                return new Choice(side, last, Optional.empty(), Optional.empty());
            }
            Occasion next = mode == SEQUENTIAL ? open.get(0) : open.get(open.size() - 1);
            return new Choice(side, last, Optional.of(next), later(next, side));
        }

        /** The side that is behind goes first, and the other with it at the same stage. */
        List<Choice> inTurn(Choice customer, Choice colleagues) {
            if (customer.next().isEmpty() || colleagues.next().isEmpty()) {
                return List.of(customer, colleagues);
            }
            int ahead = place(customer) - place(colleagues);
            if (ahead < 0) {
                return List.of(customer, isStuck(customer) ? colleagues : colleagues.waiting());
            }
            // No letter waits for colleagues who are told late.
            boolean free = ahead == 0 || colleagues.notBefore().isPresent() || isStuck(colleagues);
            return List.of(free ? customer : customer.waiting(), colleagues);
        }

        private int place(Choice choice) {
            return due.reached().indexOf(choice.next().orElseThrow());
        }

        /** Whether its time has come, and nothing of it can be done. */
        private boolean isStuck(Choice choice) {
            Occasion next = choice.next().orElseThrow();
            return choice.notBefore().isEmpty()
                    && steps(next, choice.side()).stream().allMatch(step -> isBlocked(next, step));
        }

        private boolean isBlocked(Occasion occasion, Step<F> step) {
            boolean tried = past.of(due.key(occasion, step))
                    .filter(effect -> effect.state() == EffectState.DEFERRED)
                    .isPresent();
            return !tried
                    && Candidate.plan(step, List.of(due.member(occasion)))
                            .fold(act -> false, no -> true, asWanted -> true);
        }

        /** After a late stage, all that follow keep their distance from it. */
        private Optional<LocalDate> later(Occasion next, Side side) {
            return due.reached().subList(0, due.reached().indexOf(next)).stream()
                    .flatMap(before -> pace(before, side)
                            .map(day -> day.plusDays(ChronoUnit.DAYS.between(before.reachedOn(), next.reachedOn())))
                            .stream())
                    .max(LocalDate::compareTo)
                    .filter(day -> day.isAfter(due.today()));
        }

        /** What the customer was told sets the pace, and for colleagues also what they were told themselves. */
        private Optional<LocalDate> pace(Occasion occasion, Side side) {
            Optional<LocalDate> customer = begunOn(occasion, Side.CUSTOMER);
            Optional<LocalDate> colleagues = begunOn(occasion, Side.COLLEAGUES);
            return side == Side.COLLEAGUES
                    ? Stream.concat(customer.stream(), colleagues.stream()).max(LocalDate::compareTo)
                    : customer.or(() -> colleagues);
        }

        /** A stage that only sets values leaves no row behind; it holds up no later stage that is open. */
        private int lastPassed(List<Occasion> reached, Side side) {
            int lastOpen = reached.size() - 1;
            while (lastOpen >= 0 && !isOpen(reached.get(lastOpen))) {
                lastOpen--;
            }
            int passed = lastBegun(reached, side);
            while (passed + 1 < lastOpen
                    && steps(reached.get(passed + 1), side).stream().allMatch(Step::converges)) {
                passed++;
            }
            return passed;
        }

        private int lastBegun(List<Occasion> reached, Side side) {
            for (int i = reached.size() - 1; i >= 0; i--) {
                if (begunOn(reached.get(i), side).isPresent()) {
                    return i;
                }
            }
            return -1;
        }

        private boolean isOpen(Occasion occasion) {
            return occasion.isOpenOn(due.today());
        }

        private List<Step<F>> steps(Occasion occasion, Side side) {
            return due.steps(occasion).stream().filter(side::has).toList();
        }

        private Optional<LocalDate> begunOn(Occasion occasion, Side side) {
            return steps(occasion, side).stream()
                    .flatMap(step -> past.of(due.key(occasion, step)).stream())
                    .filter(effect -> effect.state().hasBegun())
                    .flatMap(effect -> effect.day().stream())
                    .min(LocalDate::compareTo);
        }
    }
}
