package io.napomni.run.doubt;

import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.port.Doubt;
import io.napomni.port.Probe;
import io.napomni.port.Probe.Finding;
import io.napomni.port.store.Doubts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks probes about doubts and resolves what they are certain of. */
public final class Probing {

    private static final Logger LOG = LoggerFactory.getLogger(Probing.class);

    private final Doubts doubts;
    private final Function<EffectKey, Optional<Channel<?>>> channels;

    /** @param channels on which channel an effect goes; empty if nothing watched has such an effect any more */
    public Probing(Doubts doubts, Function<EffectKey, Optional<Channel<?>>> channels) {
        this.doubts = doubts;
        this.channels = channels;
    }

    /**
     * Asks each probe about its channel.
     *
     * @return what a person should read: which channels could not be asked, and why
     * @throws io.napomni.port.LedgerException if the store failed
     */
    public List<String> ask(List<Probe> probes) {
        List<String> failures = new ArrayList<>();
        for (Probe probe : probes) {
            List<Doubt> open = doubts.dispatches().stream()
                    .filter(doubt -> channels.apply(doubt.keys().get(0))
                            .filter(probe.channel()::equals)
                            .isPresent())
                    .toList();
            if (!open.isEmpty()) {
                look(probe, open).ifPresent(failures::add);
            }
        }
        return failures;
    }

    private Optional<String> look(Probe probe, List<Doubt> open) {
        Map<Doubt, Finding> found;
        try {
            found = probe.look(open);
        } catch (RuntimeException failed) {
            LOG.warn("the probe of {} failed; its doubts stay", probe.channel(), failed);
            return Optional.of("effects in doubt on the channel " + probe.channel()
                    + " could not be looked for, so they stay in doubt: " + failed.getMessage());
        }
        open.forEach(doubt -> settle(probe, doubt, found.getOrDefault(doubt, Finding.CANNOT_TELL)));
        return Optional.empty();
    }

    private void settle(Probe probe, Doubt doubt, Finding finding) {
        if (finding != Finding.CANNOT_TELL) {
            boolean happened = finding == Finding.HAPPENED;
            String why = happened ? "it was found" : "it was looked for and is not there";
            doubts.resolve(doubt, happened, "probe of " + probe.channel(), why);
        }
    }
}
