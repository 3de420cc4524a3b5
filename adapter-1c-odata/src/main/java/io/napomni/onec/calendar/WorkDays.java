package io.napomni.onec.calendar;

import static io.napomni.onec.profile.Meaning.CALENDAR;
import static io.napomni.onec.profile.Meaning.DAY;
import static io.napomni.onec.profile.Meaning.WORKING;

import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Field;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.row.Row;
import io.napomni.onec.source.CountProof;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Sheet;
import io.napomni.port.ConfigurationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the register of working days year by year. A year is believed when each of its days is there once; one with
 * other rows than 1C counts throws, one with fewer days than a year has is not known.
 */
public final class WorkDays {
    private static final Logger LOG = LoggerFactory.getLogger(WorkDays.class);
    private static final int YEARS_BACK = 3;
    private static final int YEARS_AHEAD = 2;
    private static final int FEWEST = 200;
    private static final int MOST = 300;

    private final Desk desk;
    private final Layout layout;

    private WorkDays(Desk desk) {
        this.desk = desk;
        this.layout = desk.layout(Capability.CALENDAR);
    }

    /**
     * The calendar with this name or code, from three years ago to the last year that is filled in.
     *
     * @param name may be empty where the base has one calendar only
     * @throws ConfigurationException if it is not published, not there, not told which is
     *     meant, or has a year with fewer than 200 or more than 300 working days
     * @throws io.napomni.port.SourceException if it cannot be read whole
     */
    public static BaseCalendar read(Desk desk, Optional<String> name) {
        return new WorkDays(desk).read(name);
    }

    private BaseCalendar read(Optional<String> name) {
        Instant asOf = desk.clock().instant();
        int canaries = desk.sing();
        UUID calendar = new CalendarNames(desk, layout).find(name);
        int now = LocalDate.ofInstant(asOf, desk.base().options().zone()).getYear();
        Map<Integer, BitSet> years = new HashMap<>();
        for (int year = now - YEARS_BACK; year <= now + YEARS_AHEAD; year++) {
            int one = year;
            year(calendar, year, canaries).ifPresent(worked -> years.put(one, worked));
        }
        return new BaseCalendar(asOf, years);
    }

    private Optional<BitSet> year(UUID calendar, int year, int canaries) {
        List<Sheet> rows = rows(calendar, year, canaries);
        BitSet seen = new BitSet(367);
        BitSet worked = new BitSet(367);
        int length = Year.of(year).length();
        for (Sheet row : rows) {
            Optional<LocalDate> day =
                    row.day(DAY).filter(date -> row.text(WORKING).isPresent());
            day.ifPresent(date -> seen.set(date.getDayOfYear()));
            day.filter(date -> row.is(WORKING)).ifPresent(date -> worked.set(date.getDayOfYear()));
        }
        if (seen.cardinality() != length || rows.size() != length) {
            if (!rows.isEmpty()) {
                LOG.warn("The working-day calendar of 1C has {} of the {} days of {}.", rows.size(), length, year);
            }
            return Optional.empty();
        }
        if (worked.cardinality() < FEWEST || worked.cardinality() > MOST) {
            throw implausible(year, worked.cardinality());
        }
        return Optional.of(worked);
    }

    private List<Sheet> rows(UUID calendar, int year, int canaries) {
        Place place = layout.place(Thing.WORK_DAY);
        Field day = place.field(DAY);
        LocalDate first = LocalDate.of(year, 1, 1);
        SetQuery query = SetQuery.of(place.set(), Sheet.fields(place, DAY, WORKING))
                .where(Filter.eq(place.field(CALENDAR).path(), Literal.of(calendar)))
                .where(Filter.within(
                        day.path(), first.atStartOfDay(), first.plusYears(1).atStartOfDay()));
        List<Row> rows = desk.base().page(query).orThrow().rows();
        OptionalLong counted = CountProof.count(desk.base(), query.count(), canaries);
        if (counted.isPresent() && counted.getAsLong() != rows.size()) {
            throw CountProof.differs(place.set(), rows.size(), counted.getAsLong());
        }
        return rows.stream().map(row -> new Sheet(place, row)).toList();
    }

    private static ConfigurationException implausible(int year, int worked) {
        return new ConfigurationException("By the working-day calendar of 1C the year " + year + " has " + worked
                + " working days. Check in the configuration at which values of work-day.working people work.");
    }
}
