package io.napomni.runner.config.keeping;

import io.napomni.action.Channel;
import io.napomni.port.Probe;
import io.napomni.run.doubt.DoubtPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is done about effects that may have happened.
 *
 * @param scenarios whose doubts are sent again
 * @param channels on which doubts are sent again
 * @param probed channels on which the portal is asked first
 */
public record DoubtSettings(Set<String> scenarios, Set<Channel<?>> channels, Set<Channel<?>> probed) {

    /** All of them wait for a person. */
    public static final DoubtSettings HOLD = new DoubtSettings(Set.of(), Set.of(), Set.of());

    /** What a file calls the channels whose effects happen once; values that are set twice are never in doubt. */
    public static final Map<String, Channel<?>> CHANNELS = named(Channel.MAIL, Channel.TASK, Channel.NOTE);

    /** Those of them whose effects can be found in the portal. */
    public static final Map<String, Channel<?>> WITH_PROBE = named(Channel.TASK, Channel.NOTE);

    /** Copies the sets. */
    public DoubtSettings {
        scenarios = Set.copyOf(scenarios);
        channels = Set.copyOf(channels);
        probed = Set.copyOf(probed);
    }

    private static Map<String, Channel<?>> named(Channel<?>... channels) {
        Map<String, Channel<?>> named = new LinkedHashMap<>();
        for (Channel<?> channel : channels) {
            named.put(channel.name(), channel);
        }
        return Map.copyOf(named);
    }

    /** Which of the four cases it is: {@code hold}, {@code probe}, {@code resend} or {@code both}. */
    public String kind() {
        boolean resends = !scenarios.isEmpty() || !channels.isEmpty();
        if (probed.isEmpty()) {
            return resends ? "resend" : "hold";
        }
        return resends ? "both" : "probe";
    }

    /** What a run is given; of these probes the ones that were asked for. */
    public DoubtPolicy policy(List<Probe> probes) {
        List<Probe> asked = probes.stream()
                .filter(probe -> probed.contains(probe.channel()))
                .toList();
        return new DoubtPolicy(scenarios, channels, asked);
    }
}
