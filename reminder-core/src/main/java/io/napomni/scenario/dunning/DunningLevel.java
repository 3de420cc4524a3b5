package io.napomni.scenario.dunning;

import io.napomni.calendar.Delay;
import io.napomni.rule.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One level of dunning.
 *
 * @param name part of effect keys: renaming it writes to everybody again
 * @param after how long after the day that is counted from
 * @param letter whether the customer gets a letter
 * @param escalations which colleagues are told
 */
public record DunningLevel(String name, Delay after, boolean letter, List<Escalation> escalations) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the name has signs that keys cannot have, if nothing is done at the level, or if a
     *     colleague is told twice by the same means
     */
    public DunningLevel {
        escalations = List.copyOf(escalations);
        if (!Stage.isName(name)) {
            throw new IllegalArgumentException(
                    "the name of a level is letters, digits and hyphens, and \"" + name + "\" is not");
        }
        if (!letter && escalations.isEmpty()) {
            throw new IllegalArgumentException("the level \"" + name + "\" writes to nobody and tells nobody");
        }
        if (Set.copyOf(escalations).size() < escalations.size()) {
            throw new IllegalArgumentException("the level \"" + name + "\" tells a colleague twice by the same means");
        }
    }

    /** A level with a letter to the customer. */
    public static DunningLevel letter(String name, Delay after) {
        return new DunningLevel(name, after, true, List.of());
    }

    /** A level of which the customer learns nothing. */
    public static DunningLevel inHouse(String name, Delay after, Escalation... told) {
        return new DunningLevel(name, after, false, List.of(told));
    }

    /** The same level, where these colleagues are told too. */
    public DunningLevel telling(Escalation... more) {
        List<Escalation> all = new ArrayList<>(escalations);
        all.addAll(List.of(more));
        return new DunningLevel(name, after, letter, all);
    }
}
