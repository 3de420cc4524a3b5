package io.napomni.decision;

import io.napomni.action.EffectKey;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which effects open again with one that a person clears: that one, and whatever was done for later stages of the same
 * anchor. A ladder that is stepped back is climbed again from there.
 */
public final class Rearming {

    private Rearming() {}

    /**
     * Those that open with the effect, and last the effect itself: whoever clears them in this order and is interrupted
     * can begin again.
     *
     * @param scenarios among which the effect's own is looked up; without it the effect stands alone
     * @param known effects about the same subject that the register has
     */
    public static List<EffectKey> with(
            EffectKey cleared, List<? extends Scenario<?>> scenarios, Collection<EffectKey> known) {
        List<String> stages = scenarios.stream()
                .filter(scenario -> scenario.name().equals(cleared.scenario()))
                .flatMap(scenario -> scenario.rule().stages().stream())
                .toList();
        return Stream.concat(known.stream().filter(other -> isLater(other, cleared, stages)), Stream.of(cleared))
                .toList();
    }

    private static boolean isLater(EffectKey other, EffectKey cleared, List<String> stages) {
        if (!other.scenario().equals(cleared.scenario())
                || !other.subject().equals(cleared.subject())
                || !anchor(other).equals(anchor(cleared))) {
            return false;
        }
        int byStage = Integer.compare(place(other, stages), place(cleared, stages));
        return byStage > 0 || (byStage == 0 && repetition(other) > repetition(cleared));
    }

    private static int place(EffectKey key, List<String> stages) {
        String stage = stage(key);
        int mark = stage.indexOf('#');
        return stages.indexOf(mark < 0 ? stage : stage.substring(0, mark));
    }

    private static int repetition(EffectKey key) {
        String stage = stage(key);
        int mark = stage.indexOf('#');
        return mark < 0 ? 0 : Integer.parseInt(stage.substring(mark + 1));
    }

    private static String stage(EffectKey key) {
        return key.occasion().substring(0, at(key));
    }

    private static String anchor(EffectKey key) {
        return key.occasion().substring(at(key));
    }

    private static int at(EffectKey key) {
        int at = key.occasion().lastIndexOf('@');
        return at < 0 ? key.occasion().length() : at;
    }
}
