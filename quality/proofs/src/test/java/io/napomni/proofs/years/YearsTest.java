package io.napomni.proofs.years;

import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.proofs.world.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * F45: a call every hour of every year, in zones of all kinds, with a machine whose clock is set back a day, or is a day or a
 * year off the ledger's, now and then.
 */
class YearsTest {

    private static final List<String> ZONES = List.of(
            "Europe/Moscow",
            "Pacific/Kiritimati",
            "Asia/Beirut",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Pacific/Apia");
    private static final int THIS_YEAR = 2027;

    private final Year.Count count = new Year.Count();
    private final Duration step = Duration.ofHours(Seeds.atLength() ? 1 : 12);

    @TempDir
    private Path folder;

    @Test
    void each_letter_goes_once_and_on_its_day_whatever_the_zone_and_the_clock() throws Exception {
        int first = Seeds.atLength() ? 2011 : THIS_YEAR;
        int last = Seeds.atLength() ? 2028 : THIS_YEAR;
        for (String zone : ZONES) {
            for (int year = first; year <= last; year++) {
                live(Keeping.MEMORY, zone, year);
            }
        }
        check("F45", 4_000, 6);
    }

    @Test
    void so_it_does_on_sqlite() throws Exception {
        for (String zone : Seeds.atLength() ? ZONES : List.of("Asia/Beirut")) {
            live(Keeping.SQLITE, zone, THIS_YEAR);
        }
        check("F45-sqlite", 700, 2);
    }

    private void live(Keeping keeping, String zone, int year) throws Exception {
        try (OpenStores opened = keeping.open(Files.createTempDirectory(folder, "year"))) {
            new Year(year, ZoneId.of(zone), opened, count).live(step);
        }
    }

    private void check(String name, int leastRuns, int leastOddDays) {
        new Figures(name)
                .atLeast("runs", count.runs, leastRuns)
                .atLeast("letters-on-days-of-odd-length", count.oddDays, leastOddDays)
                .atLeast("jumps-of-a-day-or-a-year", count.jumps, leastRuns / 50)
                .exactly("jumps-that-were-not-refused", count.jumps - count.refused, 0)
                .exactly("letters-not-sent-once", count.notOnce, 0)
                .exactly("letters-early", count.early, 0)
                .exactly("letters-late", count.late, 0)
                .atMost("most-facts-asked-for-in-a-run", count.mostAsked, 2 * Year.CONTRACTS)
                .check();
    }
}
