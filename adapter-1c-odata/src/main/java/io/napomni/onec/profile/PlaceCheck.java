package io.napomni.onec.profile;

import io.napomni.onec.metadata.Edm;
import io.napomni.onec.metadata.EntitySet;
import io.napomni.onec.metadata.Metadata;
import io.napomni.onec.metadata.ServiceDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks places one by one and remembers what they lack. */
final class PlaceCheck {
    private final Profile profile;
    private final ServiceDocument document;
    private final Metadata metadata;
    private final List<Gap> gaps = new ArrayList<>();

    PlaceCheck(Profile profile, ServiceDocument document, Metadata metadata) {
        this.profile = profile;
        this.document = document;
        this.metadata = metadata;
    }

    List<Gap> gaps() {
        return gaps;
    }

    void notKept(Capability capability) {
        String key = capability.things().get(0).key();
        gaps.add(new Gap(Gap.Problem.NOT_KEPT, Set.of(capability), key, "", "", profile.about(), List.of()));
    }

    /** The place without what is optional and not there; nothing if it cannot be used. */
    Optional<Place> sound(Place place, Set<Capability> needs) {
        Optional<EntitySet> entity = metadata.set(place.set());
        List<Gap> found = new ArrayList<>();
        Place kept = place;
        if (!document.sets().contains(place.set())) {
            found.add(notPublished(place, needs));
        } else if (entity.isEmpty()) {
            found.add(gap(Gap.Problem.NOT_DESCRIBED, place, needs, "", "", List.of()));
        } else {
            table(place, needs, entity.get()).ifPresent(found::add);
            for (Field field : place.inOrder()) {
                Optional<Gap> gap = field(place, field, needs, entity.get());
                if (gap.isPresent()) {
                    kept = kept.without(field.meaning());
                    gap.filter(missing -> field.required()).ifPresent(found::add);
                }
            }
        }
        if (place.required()) {
            gaps.addAll(found);
        }
        return found.isEmpty() ? Optional.of(kept) : Optional.empty();
    }

    private Gap notPublished(Place place, Set<Capability> needs) {
        Map<String, String> elsewhere = profile.elsewhere(place.thing());
        elsewhere.remove(place.set());
        String others = elsewhere.entrySet().stream()
                .map(other -> other.getKey() + " (" + other.getValue() + ")")
                .collect(Collectors.joining(", "));
        return gap(Gap.Problem.NOT_PUBLISHED, place, needs, "", others, published(place.set()));
    }

    /** Sets of the same kind; those of tabular sections are no answer. */
    private List<String> published(String set) {
        String prefix = SetName.prefix(set);
        Map<String, String> bare = document.sets().stream()
                .filter(name -> SetName.prefix(name).equals(prefix))
                .filter(name -> !name.startsWith(set + "_"))
                .collect(Collectors.toMap(SetName::bare, name -> name));
        return Nearest.to(SetName.bare(set), bare.keySet()).stream()
                .map(name -> prefix + "_" + name)
                .toList();
    }

    private Optional<Gap> table(Place place, Set<Capability> needs, EntitySet entity) {
        return place.table()
                .filter(table -> !entity.functions().contains(table))
                .map(table -> gap(Gap.Problem.NO_TABLE, place, needs, table, "", List.of()));
    }

    private Optional<Gap> field(Place place, Field field, Set<Capability> needs, EntitySet entity) {
        Optional<String> section =
                field.section().filter(name -> !entity.sections().containsKey(name));
        if (section.isPresent()) {
            List<String> nearest = Nearest.to(section.get(), entity.sections().keySet());
            return Optional.of(of(Gap.Problem.NO_SECTION, place, field, needs, section.get(), "", nearest));
        }
        Optional<Edm> type = entity.type(field.path());
        if (type.isEmpty()) {
            return Optional.of(noProperty(place, field, needs, field.path(), beside(field, entity)));
        }
        if (!field.fits(type.get())) {
            String found = type.get().name();
            return Optional.of(of(Gap.Problem.OTHER_TYPE, place, field, needs, field.path(), found, List.of()));
        }
        if (field.isComposite() && !entity.beside(field.path()).containsKey(field.typeProperty())) {
            return Optional.of(noProperty(place, field, needs, field.path() + "_Type", beside(field, entity)));
        }
        return Optional.empty();
    }

    /** Only names whose type would do are worth a suggestion. */
    private static Collection<String> beside(Field field, EntitySet entity) {
        return entity.beside(field.path()).entrySet().stream()
                .filter(other -> field.meaning().kind().fits(other.getValue()))
                .map(Map.Entry::getKey)
                .filter(name -> !name.endsWith("_Type") && !name.equals(field.property()))
                .toList();
    }

    private Gap noProperty(Place place, Field field, Set<Capability> needs, String name, Collection<String> known) {
        List<String> nearest = Nearest.to(field.property(), known);
        return of(Gap.Problem.NO_PROPERTY, place, field, needs, name, "", nearest);
    }

    private static Gap of(
            Gap.Problem problem,
            Place place,
            Field field,
            Set<Capability> needs,
            String name,
            String found,
            List<String> nearest) {
        String key = place.thing().key() + "." + field.meaning().key();
        return new Gap(problem, needs, key, place.set(), name, found, nearest);
    }

    private static Gap gap(
            Gap.Problem problem, Place place, Set<Capability> needs, String name, String found, List<String> nearest) {
        return new Gap(problem, needs, place.thing().key(), place.set(), name, found, nearest);
    }
}
