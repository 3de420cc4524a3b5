package io.napomni.onec.source;

import io.napomni.onec.profile.Field;
import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.row.Reference;
import io.napomni.onec.row.Row;
import io.napomni.port.SourceException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A row read by meanings. What this base does not have is absent, as is what nobody has filled in. */
public record Sheet(Place place, Row row) {
    /** The field that tells an object from all others. */
    public static final String KEY = "Ref_Key";

    /** What to ask for, as far as the base has it. */
    public static List<String> fields(Place place, Meaning... meanings) {
        List<String> paths = new ArrayList<>();
        Stream.of(meanings).flatMap(meaning -> place.find(meaning).stream()).forEach(field -> {
            paths.add(field.path());
            if (field.isComposite()) {
                paths.add(field.path() + "_Type");
            }
        });
        return paths;
    }

    /** All of a set, with their keys and these fields, as far as the base has them. */
    public static SetQuery query(Place place, Meaning... wanted) {
        return SetQuery.of(
                place.set(),
                Stream.concat(Stream.of(KEY), fields(place, wanted).stream()).toList());
    }

    /** Of an object. */
    public UUID key() {
        return row.guid(KEY)
                .orElseThrow(() -> new SourceException("1C sent a row of " + place.set()
                        + " without Ref_Key. Run again; if it stays, have the 1C administrator look at that set."));
    }

    /** Whether this was asked for, and the base has it. */
    boolean asks(Meaning meaning) {
        return place.find(meaning).filter(field -> row.has(field.property())).isPresent();
    }

    /** A text without blanks around it. */
    public Optional<String> text(Meaning meaning) {
        return place.find(meaning).flatMap(field -> row.text(field.property())).map(String::strip);
    }

    /** A number with the digits that were sent. */
    public Optional<BigDecimal> number(Meaning meaning) {
        return place.find(meaning).flatMap(field -> row.decimal(field.property()));
    }

    /** A day on the clock of the base. */
    public Optional<LocalDate> day(Meaning meaning) {
        return time(meaning).map(LocalDateTime::toLocalDate);
    }

    /** A moment on the clock of the base. */
    public Optional<LocalDateTime> time(Meaning meaning) {
        return place.find(meaning).flatMap(field -> row.dateTime(field.property()));
    }

    /** Of a reference to one set, or of one to several if it leads to this set. */
    public Optional<UUID> key(Meaning meaning, String set) {
        return place.find(meaning)
                .flatMap(field -> field.isComposite()
                        ? row.reference(field.property())
                                .filter(link -> link.set().equals(set))
                                .map(Reference::key)
                        : row.guid(field.property()));
    }

    /** Whether it is so; not where nothing is known of it. */
    public boolean is(Meaning meaning) {
        return place.find(meaning).filter(field -> is(field, row)).isPresent();
    }

    /** The rows of the section in which a meaning stands. */
    public List<Sheet> section(Meaning meaning) {
        return place.find(meaning).flatMap(Field::section).stream()
                .flatMap(section -> row.rows(section).stream())
                .map(inner -> new Sheet(place, inner))
                .toList();
    }

    private static boolean is(Field field, Row row) {
        return row.text(field.property()).filter(field.values()::contains).isPresent();
    }
}
