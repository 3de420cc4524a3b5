package io.napomni.decision;

import io.napomni.decision.SetAside.Why;
import io.napomni.past.EffectState;
import io.napomni.past.Hold;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.rule.Occasion;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From due facts to candidates: which stage, which steps, and what is done or stopped already. */
final class Expansion {

    private final PastView past;
    private final List<Hold> holds;
    private final List<Candidate<?>> candidates = new ArrayList<>();
    private final List<SetAside> aside = new ArrayList<>();

    Expansion(PastView past, List<Hold> holds) {
        this.past = past;
        this.holds = holds;
    }

    List<Candidate<?>> candidates() {
        return candidates;
    }

    List<SetAside> aside() {
        return aside;
    }

    <F> void add(DueFact<F> due) {
        due.scenario().catchUp().choose(due, past).forEach(choice -> add(due, choice));
    }

    private <F> void add(DueFact<F> due, CatchUp.Choice choice) {
        // Two stages that both set a value would set it to and fro: the latest that is taken has the word.
        boolean overtaken = choice.next().isPresent() && choice.notBefore().isEmpty();
        choice.passed()
                .ifPresent(passed -> steps(due, passed, choice.side()).stream()
                        .filter(step -> !(overtaken && step.step().converges()))
                        .forEach(this::sort));
        choice.next().ifPresent(next -> {
            List<Candidate<F>> steps = steps(due, next, choice.side());
            choice.notBefore()
                    .ifPresentOrElse(day -> steps.forEach(step -> tooSoon(step, day)), () -> steps.forEach(this::sort));
        });
    }

    private static <F> List<Candidate<F>> steps(DueFact<F> due, Occasion occasion, CatchUp.Side side) {
        return due.steps(occasion).stream()
                .filter(side::has)
                .map(step -> new Candidate<>(due, occasion, step, Optional.empty()))
                .toList();
    }

    private void tooSoon(Candidate<?> step, LocalDate day) {
        aside.add(step.aside(Why.POSTPONED, Reason.of("after-earlier-stage"), Optional.of(day)));
    }

    private <F> void sort(Candidate<F> candidate) {
        Optional<PastEffect> before = past.of(candidate.key());
        if (past.isClosed(candidate.key())) {
            String state = before.orElseThrow().state().name().replace('_', ' ');
            aside.add(candidate.aside(Why.ALREADY_HANDLED, Reason.of("already-handled", state)));
        } else if (!candidate.occasion().isOpenOn(candidate.due().today())) {
            aside.add(candidate.aside(Why.BLOCKED, Reason.of("stage-is-over")));
        } else if (before.flatMap(PastEffect::notBefore).isPresent()) {
            aside.add(candidate.aside(Why.POSTPONED, Reason.of("deferred")));
        } else {
            stopOrKeep(candidate);
        }
    }

    private <F> void stopOrKeep(Candidate<F> candidate) {
        Optional<Hold> hold = hold(candidate);
        if (hold.isPresent()) {
            aside.add(candidate.aside(
                    Why.HELD, Reason.of("held", hold.get().reason()), hold.get().until()));
        } else if (waits(candidate)) {
            String first = candidate.step().after().orElseThrow();
            aside.add(candidate.aside(Why.POSTPONED, Reason.of("waits-for-step", first)));
        } else {
            candidates.add(candidate);
        }
    }

    private <F> Optional<Hold> hold(Candidate<F> candidate) {
        return holds.stream()
                .filter(hold -> candidate.due().isStoppedBy(hold, candidate.step()))
                .findFirst();
    }

    private <F> boolean waits(Candidate<F> candidate) {
        return candidate
                .step()
                .after()
                .map(first -> candidate.due().steps(candidate.occasion()).stream()
                        .filter(step -> step.name().equals(first))
                        .flatMap(step -> past.of(candidate.due().key(candidate.occasion(), step)).stream())
                        .noneMatch(effect -> effect.state() == EffectState.DONE))
                .orElse(false);
    }
}
