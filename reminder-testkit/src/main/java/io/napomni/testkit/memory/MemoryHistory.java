package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Contact;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.port.store.History;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
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
                contacts(keys, customers, today),
                buckets.stream().collect(Collectors.toMap(Function.identity(), memory::used))));
    }

    private Map<EffectKey, PastEffect> effects(Set<EffectKey> keys) {
        return keys.stream()
                .flatMap(key -> memory.past(key).stream())
                .collect(Collectors.toMap(PastEffect::key, Function.identity()));
    }

    private Map<CustomerRef, List<Contact>> contacts(Set<EffectKey> keys, Set<CustomerRef> customers, LocalDate today) {
        LocalDate before = today.minusDays(PastView.CONTACT_DAYS);
        Map<CustomerRef, CustomerRef> who = new HashMap<>();
        customers.forEach(one -> who.put(memory.names.of(one), one));
        customers.forEach(one -> who.put(one, one));
        Map<SubjectRef, SubjectRef> what = new HashMap<>();
        keys.forEach(key -> what.put(memory.names.of(key.subject()), key.subject()));
        return memory.contacts.stream()
                .filter(one -> who.containsKey(one.customer()))
                .filter(one -> one.day().isAfter(before) && !one.day().isAfter(today))
                .sorted(Comparator.comparing(Attempt::day))
                .collect(Collectors.groupingBy(
                        one -> who.getOrDefault(one.customer(), one.customer()),
                        Collectors.mapping(
                                one -> one.contact(what.getOrDefault(
                                        one.key().subject(), one.key().subject())),
                                Collectors.toList())));
    }
}
