package io.napomni.onec.profile;

import io.napomni.onec.metadata.ServiceDocument;
import io.napomni.port.ConfigurationException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a configuration of 1C keeps what reminders need: expected, not yet checked against a base. */
public final class Profile {
    private static final List<String> CODES = List.of("ut11", "ut11.5.20", "ka", "erp", "bp", "unf");

    private final String code;
    private final ProfileTable table;

    private Profile(String code, ProfileTable table) {
        this.code = code;
        this.table = table;
    }

    /** The tables never change; they are read when the first is wanted. */
    private static final class Tables {
        static final Map<String, ProfileTable> ALL =
                CODES.stream().collect(Collectors.toUnmodifiableMap(code -> code, ProfileTable::read));
    }

    /** The names that {@link #of} knows. */
    public static List<String> codes() {
        return CODES;
    }

    /**
     * The profile with the given name.
     *
     * @throws ConfigurationException if there is none
     */
    public static Profile of(String code) {
        if (!CODES.contains(code)) {
            throw new ConfigurationException(
                    "There is no profile \"" + code + "\" of 1C. The known ones: " + String.join(", ", CODES) + ".");
        }
        return new Profile(code, Objects.requireNonNull(Tables.ALL.get(code)));
    }

    /**
     * The profile that fits what a base publishes.
     *
     * @throws ConfigurationException if none does; it says what was found
     */
    public static Profile detect(ServiceDocument document) {
        return of(Detection.code(document));
    }

    /**
     * The same with other names, from a host's configuration. The key {@code contract} names a set, {@code
     * contract.ends-on} a property or {@code Section/Property}, if need be with {@code = value, value}. The value
     * {@code -} says that there is no such thing here. A thing that the profile does not know can be added so.
     *
     * @throws ConfigurationException if keys are not known or say nothing; it names all of them
     */
    public Profile with(Map<String, String> overrides) {
        Map<Thing, Place> places = new Overrides(table.places()).apply(overrides);
        return new Profile(code, new ProfileTable(table.about(), table.family(), places, table.derived()));
    }

    /** As {@link #of} takes it. */
    public String code() {
        return code;
    }

    /** For people: the product and its release. */
    public String about() {
        return table.about();
    }

    /** Where a thing should be. */
    public Optional<Place> find(Thing thing) {
        return Optional.ofNullable(table.places().get(thing));
    }

    /** The sets to be looked up in {@code $metadata} for the given capabilities. */
    public Set<String> sets(Collection<Capability> asked) {
        return asked.stream()
                .flatMap(capability -> places(capability).stream())
                .map(Place::set)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a capability stands on; nothing where the configuration does not keep it. */
    List<Place> places(Capability capability) {
        Thing first = capability.things().get(0);
        Collection<Thing> things =
                find(first).isPresent() ? capability.things() : table.derived().getOrDefault(capability, Set.of());
        return things.stream()
                .sorted()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where other releases of the same product keep a thing: set, by the release. */
    Map<String, String> elsewhere(Thing thing) {
        Map<String, String> found = new TreeMap<>();
        CODES.stream().filter(other -> !other.equals(code)).map(Profile::of).forEach(other -> {
            Optional<Place> place = other.find(thing);
            if (other.table.family().equals(table.family()) && place.isPresent()) {
                found.putIfAbsent(place.get().set(), other.about());
            }
        });
        return found;
    }

    @Override
    public String toString() {
        return table.about();
    }
}
