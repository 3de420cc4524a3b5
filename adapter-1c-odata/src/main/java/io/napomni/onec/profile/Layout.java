package io.napomni.onec.profile;

import io.napomni.onec.metadata.EntitySet;
import io.napomni.port.ConfigurationException;
import java.util.Map;
import java.util.Optional;

/**
 * Where things are in one base, as checked against what it publishes. What is optional and not there is left out.
 *
 * @param profile for people: the product and its release
 * @param places only of the capabilities that were asked for
 * @param sets what {@code $metadata} says of them
 */
public record Layout(String profile, Map<Thing, Place> places, Map<String, EntitySet> sets) {

    /** Copies what it is given. */
    public Layout {
        places = Map.copyOf(places);
        sets = Map.copyOf(sets);
    }

    /** A thing, if this base has it and it was asked for. */
    public Optional<Place> find(Thing thing) {
        return Optional.ofNullable(places.get(thing));
    }

    /**
     * A thing.
     *
     * @throws ConfigurationException if it was not asked for or this base has none
     */
    public Place place(Thing thing) {
        return find(thing)
                .orElseThrow(() -> new ConfigurationException("The 1C base (" + profile + ") was not checked for \""
                        + thing.key() + "\", or has none. Ask for the capability to which it belongs."));
    }

    /** What {@code $metadata} says of a place of this layout: types, sections, whether there is {@code IsFolder}. */
    public EntitySet entity(Place place) {
        EntitySet entity = sets.get(place.set());
        if (entity == null) {
            throw new IllegalArgumentException("the place is of another layout: " + place.set());
        }
        return entity;
    }
}
