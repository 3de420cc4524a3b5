package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.past.Contact;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.port.store.History;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The past in memory. */
final class MemoryHistory implements History {

    private final Memory memory;

    MemoryHistory(Memory memory) {
        this.memory = memory;
    }

    @Override
    public PastView of(Set<EffectKey> keys, Set<CustomerRef> customers, Set<String> buckets, LocalDate today) {
        return memory.with(() -> new PastView(
                effects(keys),
                contacts(customers, today),
                buckets.stream().collect(Collectors.toMap(Function.identity(), memory::used))));
    }

    private Map<EffectKey, PastEffect> effects(Set<EffectKey> keys) {
        return keys.stream()
                .flatMap(key -> memory.row(key).flatMap(row -> row.past(memory.now())).stream())
                .collect(Collectors.toMap(PastEffect::key, Function.identity()));
    }

    private Map<CustomerRef, List<Contact>> contacts(Set<CustomerRef> customers, LocalDate today) {
        LocalDate before = today.minusDays(PastView.CONTACT_DAYS);
        return memory.contacts.stream()
                .filter(one -> customers.contains(one.customer()))
                .filter(one -> one.day().isAfter(before) && !one.day().isAfter(today))
                .sorted(Comparator.comparing(Attempt::day))
                .collect(Collectors.groupingBy(
                        Attempt::customer, Collectors.mapping(Attempt::contact, Collectors.toList())));
    }
}
