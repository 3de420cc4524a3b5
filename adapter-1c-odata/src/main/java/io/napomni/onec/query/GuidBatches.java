package io.napomni.onec.query;

import io.napomni.port.ConfigurationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Splits a set of keys into questions whose addresses are not too long. */
public final class GuidBatches {
    private GuidBatches() {}

    /**
     * As few questions as fit, each key in one of them, in the given order; none for no keys.
     *
     * @param question for some of the keys
     * @throws ConfigurationException if not even one key fits
     */
    public static <Q extends Question> List<Q> of(Collection<UUID> guids, Function<List<UUID>, Q> question) {
        return split(guids, question).stream().map(question).toList();
    }

    /** The keys of each of these questions. */
    public static List<List<UUID>> split(Collection<UUID> guids, Function<List<UUID>, ? extends Question> question) {
        List<UUID> all = guids.stream().distinct().toList();
        List<List<UUID>> batches = new ArrayList<>();
        for (int done = 0; done < all.size(); ) {
            int size = fitting(all.subList(done, all.size()), question);
            batches.add(all.subList(done, done + size));
            done += size;
        }
        return batches;
    }

    /** Doubles while it fits, then halves the step: a few trials for each batch. */
    private static int fitting(List<UUID> left, Function<List<UUID>, ? extends Question> question) {
        int size = 1;
        for (int step = 1; step > 0; ) {
            boolean more = size + step <= left.size() && fits(left.subList(0, size + step), question);
            size = more ? size + step : size;
            step = more ? step * 2 : step / 2;
        }
        return size;
    }

    private static boolean fits(List<UUID> guids, Function<List<UUID>, ? extends Question> question) {
        try {
            return question.apply(guids).resource().isWithinBudget();
        } catch (ConfigurationException tooLong) {
            return false;
        }
    }
}
