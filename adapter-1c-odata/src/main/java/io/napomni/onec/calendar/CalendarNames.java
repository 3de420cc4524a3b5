package io.napomni.onec.calendar;

import static io.napomni.onec.profile.Meaning.CODE;
import static io.napomni.onec.profile.Meaning.NAME;

import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Sheet;
import io.napomni.port.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which of a base's calendars is meant. */
record CalendarNames(Desk desk, Layout layout) {

    /** @throws ConfigurationException if none has that name, or several could be meant; it names those there are */
    UUID find(Optional<String> wanted) {
        List<Sheet> all = all();
        List<Sheet> fitting = all.stream()
                .filter(sheet -> wanted.isEmpty()
                        || sheet.text(NAME).equals(wanted)
                        || sheet.text(CODE).equals(wanted))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0).key();
        }
        String names = String.join(
                ", ",
                all.stream()
                        .flatMap(sheet -> sheet.text(NAME).stream())
                        .sorted()
                        .toList());
        throw new ConfigurationException("1C has " + fitting.size() + " working-day calendars that could be meant."
                + " Name one of these in the configuration: " + names + ".");
    }

    private List<Sheet> all() {
        Place place = layout.place(Thing.WORK_CALENDAR);
        List<Sheet> all = new ArrayList<>();
        desk.reader()
                .catalog(
                        Sheet.query(place, NAME, CODE).where(Filter.eq("DeletionMark", Literal.of(false))),
                        row -> all.add(new Sheet(place, row)));
        return all;
    }
}
