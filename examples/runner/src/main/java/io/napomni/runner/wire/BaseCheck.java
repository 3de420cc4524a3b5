package io.napomni.runner.wire;

import io.napomni.onec.OneCBase;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Gap;
import io.napomni.runner.show.Message;
import io.napomni.runner.wire.Check.State;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a 1C base publishes, property by property, tried once for all use-cases; each gap says what to publish.
 *
 * @param without what the base cannot serve; everything if it could not be asked
 */
record BaseCheck(Check told, Set<Capability> without) {

    static BaseCheck of(OneCBase base, Set<Capability> wanted, Locale language) {
        Set<Capability> without = EnumSet.allOf(Capability.class);
        Check told = Checks.tried("base", () -> {
            List<Gap> gaps = base.layout(wanted).gaps();
            List<Gap> serious = gaps.stream().filter(gap -> !isBearable(gap)).toList();
            without.clear();
            serious.forEach(gap -> without.addAll(gap.neededFor()));
            return serious.isEmpty() ? published(gaps) : lacking(serious, language);
        });
        return new BaseCheck(told, without);
    }

    private static Check lacking(List<Gap> gaps, Locale language) {
        String sentences = gaps.stream().map(gap -> gap.sentence(language)).collect(Collectors.joining(" "));
        return new Check("base", State.MISCONFIGURED, Message.of("said", sentences));
    }

    private static Check published(List<Gap> bearable) {
        return bearable.isEmpty()
                ? new Check("base", State.FINE, Message.of("check.base.fine"))
                : new Check("base", State.NOTE, Message.of("check.base.no-managers"));
    }

    /** A configuration that does not know who looks after a customer still tells who owes. */
    private static boolean isBearable(Gap gap) {
        return gap.problem() == Gap.Problem.NOT_KEPT && gap.neededFor().equals(Set.of(Capability.MANAGERS));
    }

    /** Whether what needs these can be tried. */
    boolean allows(Set<Capability> some) {
        return Collections.disjoint(without, some);
    }
}
