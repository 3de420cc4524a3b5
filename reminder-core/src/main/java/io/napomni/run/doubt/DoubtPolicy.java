package io.napomni.run.doubt;

import io.napomni.action.Channel;
import io.napomni.port.Probe;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run does about effects in doubt. Unless told otherwise it holds them: a person resolves each, and no letter is
 * sent twice. Where a lost letter is worse than a second copy, a scenario or a channel may be sent again: under the same
 * Message-ID, only if the letter is word for word what it was, and at most {@value #MOST_ATTEMPTS} times in all. A probe
 * settles what can be seen from outside, before either.
 *
 * @param scenarios whose doubtful effects are sent again
 * @param channels on which doubtful effects are sent again
 * @param probes asked first, each about its channel
 */
public record DoubtPolicy(Set<String> scenarios, Set<Channel<?>> channels, List<Probe> probes) {

    /** What was begun so often is left to a person; another beginning counts even if it certainly failed. */
    public static final int MOST_ATTEMPTS = 3;

    /** Copies them. */
    public DoubtPolicy {
        scenarios = Set.copyOf(scenarios);
        channels = Set.copyOf(channels);
        probes = List.copyOf(probes);
    }

    /** Every doubt waits for a person. */
    public static DoubtPolicy hold() {
        return new DoubtPolicy(Set.of(), Set.of(), List.of());
    }

    /** The same, and doubtful effects of this scenario are sent again. */
    public DoubtPolicy resendOf(String scenario) {
        Set<String> more = new LinkedHashSet<>(scenarios);
        more.add(scenario);
        return new DoubtPolicy(more, channels, probes);
    }

    /** The same, and doubtful effects of this channel are sent again, whatever their scenario. */
    public DoubtPolicy resendOn(Channel<?> channel) {
        Set<Channel<?>> more = new LinkedHashSet<>(channels);
        more.add(channel);
        return new DoubtPolicy(scenarios, more, probes);
    }

    /** The same, and this probe is asked first. */
    public DoubtPolicy probedBy(Probe probe) {
        List<Probe> more = new ArrayList<>(probes);
        more.add(probe);
        return new DoubtPolicy(scenarios, channels, more);
    }

    /** Whether such an effect may be sent again. */
    public boolean resends(String scenario, Channel<?> channel) {
        return scenarios.contains(scenario) || channels.contains(channel);
    }
}
