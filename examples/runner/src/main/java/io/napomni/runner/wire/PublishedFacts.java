package io.napomni.runner.wire;

import io.napomni.model.SubjectRef;
import io.napomni.onec.OneCBase;
import io.napomni.onec.profile.Capability;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.runner.config.DunningSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Facts of a 1C base; what it does not publish is told in the language of its administrator. */
record PublishedFacts<F>(OneCBase base, FactSource<F> source, Set<Capability> wanted, Locale language)
        implements FactSource<F> {

    /** What reminding about these documents needs. */
    static Set<Capability> wanted(DunningSource source) {
        boolean orders = source == DunningSource.ONEC_ORDERS;
        return EnumSet.of(
                orders ? Capability.ORDERS : Capability.INVOICES,
                Capability.PAYMENTS,
                Capability.CUSTOMERS,
                Capability.MANAGERS);
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super F> sink) {
        return told(() -> source.fetch(window, sink));
    }

    @Override
    public Map<SubjectRef, F> reread(Set<SubjectRef> subjects) {
        return told(() -> source.reread(subjects));
    }

    private <T> T told(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ConfigurationException wrong) {
            List<String> gaps = base.check(wanted, language);
            throw gaps.isEmpty() ? wrong : new ConfigurationException(String.join(" ", gaps));
        }
    }
}
