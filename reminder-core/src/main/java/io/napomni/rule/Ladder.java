package io.napomni.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule of stages counted from one anchor.
 *
 * @param anchoredFrom facts with an older anchor are never due; {@link LocalDate#MIN} for no such limit
 */
public record Ladder<F>(Anchor<F> anchor, List<Stage> stageList, LocalDate anchoredFrom) implements Rule<F> {

    /** Copies the list. */
    public Ladder {
        stageList = List.copyOf(stageList);
    }

    /** A ladder without stages yet. */
    public static <F> Ladder<F> from(Anchor<F> anchor) {
        return new Ladder<>(anchor, List.of(), LocalDate.MIN);
    }

    /**
     * The ladder with one more stage.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public Ladder<F> stage(String name, Span span) {
        if (stages().contains(name)) {
            throw new IllegalArgumentException("the ladder has a stage " + name + " already");
        }
        List<Stage> longer = new ArrayList<>(stageList);
        longer.add(new Stage(name, span));
        return new Ladder<>(anchor, longer, anchoredFrom);
    }

    /** The ladder for anchors on or after a day only; older ones never. */
    public Ladder<F> anchoredFrom(LocalDate firstInclusive) {
        return new Ladder<>(anchor, stageList, firstInclusive);
    }

    @Override
    public Judge<F> on(LocalDate today) {
        return new LadderJudge<>(this, today);
    }

    @Override
    public List<AnchorWindow> windows(LocalDate today) {
        return new LadderJudge<>(this, today).windows();
    }

    @Override
    public List<String> stages() {
        return stageList.stream().map(Stage::name).toList();
    }

    @Override
    public Optional<String> countedFrom(F fact) {
        return anchor.nameIn(fact);
    }

    @Override
    public Gates<F> gates(LocalDate today) {
        return new LadderGates<>(this, today);
    }
}
