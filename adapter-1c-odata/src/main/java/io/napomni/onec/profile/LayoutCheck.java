package io.napomni.onec.profile;

import io.napomni.onec.metadata.EntitySet;
import io.napomni.onec.metadata.Metadata;
import io.napomni.onec.metadata.ServiceDocument;
import io.napomni.port.ConfigurationException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A profile held against what a base publishes, property by property, for the capabilities that a host asked for.
 *
 * @param layout what was found sound
 * @param gaps all that is missing, at once; empty when reminders can work
 */
public record LayoutCheck(Layout layout, List<Gap> gaps) {

    /** Copies what it is given. */
    public LayoutCheck {
        gaps = List.copyOf(gaps);
    }

    /**
     * Checks. It asks nothing of the network and never throws.
     *
     * @param metadata read for {@link Profile#sets} of the same profile and capabilities
     */
    public static LayoutCheck of(
            Profile profile, Collection<Capability> asked, ServiceDocument document, Metadata metadata) {
        PlaceCheck check = new PlaceCheck(profile, document, metadata);
        Map<Thing, Set<Capability>> needs = new EnumMap<>(Thing.class);
        Set<Capability> inOrder = EnumSet.noneOf(Capability.class);
        inOrder.addAll(asked);
        for (Capability capability : inOrder) {
            List<Place> places = profile.places(capability);
            if (places.isEmpty()) {
                check.notKept(capability);
            }
            places.forEach(place -> needs.computeIfAbsent(place.thing(), none -> EnumSet.noneOf(Capability.class))
                    .add(capability));
        }
        Map<Thing, Place> sound = new EnumMap<>(Thing.class);
        needs.forEach((thing, capabilities) -> profile.find(thing)
                .flatMap(place -> check.sound(place, capabilities))
                .ifPresent(place -> sound.put(thing, place)));
        return new LayoutCheck(new Layout(profile.about(), sound, entities(sound, metadata)), check.gaps());
    }

    private static Map<String, EntitySet> entities(Map<Thing, Place> places, Metadata metadata) {
        Map<String, EntitySet> entities = new HashMap<>();
        places.values().forEach(place -> metadata.set(place.set()).ifPresent(set -> entities.put(place.set(), set)));
        return entities;
    }

    /**
     * The layout when nothing is missing.
     *
     * @throws ConfigurationException that says all that is missing, in English, with the names of 1C in Russian
     */
    public Layout orThrow() {
        if (!gaps.isEmpty()) {
            throw new ConfigurationException(text(Locale.ENGLISH));
        }
        return layout;
    }

    /** All that is missing, a line each, in Russian for {@code ru}, in English for others; empty when nothing is. */
    public String text(Locale language) {
        if (gaps.isEmpty()) {
            return "";
        }
        String head = language.getLanguage().equals("ru")
                ? "База 1С (" + layout.profile() + ") публикует не всё, что нужно:"
                : "The 1C base (" + layout.profile() + ") does not publish all that is needed:";
        return gaps.stream().map(gap -> "\n- " + gap.sentence(language)).collect(Collectors.joining("", head, ""));
    }
}
