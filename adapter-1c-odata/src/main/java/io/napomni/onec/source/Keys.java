package io.napomni.onec.source;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keys of 1C in references of the engine. */
public final class Keys {
    /** The system of every reference to a base. */
    public static final String SYSTEM = "1c";

    private static final String CUSTOMER = "customer";

    private Keys() {}

    /** Those of the type; others, those of other systems, and what is no key, are none of ours. */
    public static List<UUID> of(String type, Collection<SubjectRef> subjects) {
        return subjects.stream()
                .filter(ref -> ref.system().equals(SYSTEM) && ref.type().equals(type))
                .flatMap(ref -> parse(ref.id()).stream())
                .sorted()
                .toList();
    }

    /** Of customers of a base; others are none of ours. */
    public static List<UUID> ofCustomers(Collection<CustomerRef> customers) {
        return customers.stream()
                .filter(ref -> ref.system().equals(SYSTEM) && ref.type().equals(CUSTOMER))
                .flatMap(ref -> parse(ref.id()).stream())
                .sorted()
                .toList();
    }

    /** To an object of this type. */
    public static SubjectRef ref(String type, UUID key) {
        return new SubjectRef(SYSTEM, type, key.toString());
    }

    /** To a customer. */
    public static CustomerRef customer(UUID key) {
        return new CustomerRef(SYSTEM, CUSTOMER, key.toString());
    }

    /** Only in the one form in which we write it. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text))
                    .filter(key -> key.toString().equals(text));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
