package io.napomni.proofs.years;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.CreateTask;
import io.napomni.action.SendMail;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.FactBook;
import io.napomni.proofs.world.Letters;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.Receiver;
import io.napomni.proofs.world.Seeds;
import io.napomni.run.Reminders;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** F45: a call every hour of every year, in zones of all kinds, with a clock that is set back a day now and then. */
class YearsTest {

    private static final List<String> ZONES = List.of(
            "Europe/Moscow",
            "Pacific/Kiritimati",
            "Asia/Beirut",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Pacific/Apia");
    private static final int DAYS_BETWEEN_STEPS_BACK = 45;

    private long runs;
    private long notOnce;
    private long early;
    private long late;
    private long oddDays;

    @Test
    void each_letter_goes_once_and_on_its_day_whatever_the_zone_and_the_clock() {
        Figures figures = new Figures("F45");
        int first = Seeds.atLength() ? 2011 : 2027;
        int last = Seeds.atLength() ? 2028 : 2027;
        Duration step = Duration.ofHours(Seeds.atLength() ? 1 : 12);
        for (String zone : ZONES) {
            for (int year = first; year <= last; year++) {
                year(ZoneId.of(zone), year, step);
            }
        }
        figures.atLeast("runs", runs, 4_000)
                .atLeast("letters-on-days-of-odd-length", oddDays, 6)
                .exactly("letters-not-sent-once", notOnce, 0)
                .exactly("letters-early", early, 0)
                .exactly("letters-late", late, 0)
                .check();
    }

    private void year(ZoneId zone, int year, Duration step) {
        LocalDate begin = LocalDate.of(year, 1, 1);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            LocalDate end = begin.plusMonths(2).plusDays(5L + i * 7L);
            drafts.add(Draft.contract(year + "-" + i).ending(end));
        }
        for (LocalDate day : daysOfOddLength(zone, begin)) {
            drafts.add(Draft.contract("odd-" + day).ending(day.plusMonths(2)));
            oddDays++;
        }
        SettableClock clock = SettableClock.at(begin.atStartOfDay(zone).toInstant(), zone);
        Receiver<SendMail> mail = new Receiver<>(Channel.MAIL, Duration.ZERO);
        Reminders reminders = reminders(clock, new FactBook(clock, drafts), mail);
        Map<String, LocalDate> sent = new TreeMap<>();
        int arrived = 0;
        for (LocalDate today = begin; today.getYear() == year; today = LocalDate.now(clock)) {
            reminders.run(today);
            runs++;
            for (; arrived < mail.received().size(); arrived++) {
                notOnce += sent.put(number(mail.received().get(arrived).action()), today) == null ? 0 : 1;
            }
            stepBack(reminders, clock, today);
            clock.advance(step);
        }
        drafts.forEach(draft ->
                count(draft.endsOn().orElseThrow().minusMonths(2), Optional.ofNullable(sent.get("N-" + draft.id()))));
    }

    /** Days of a year that are not of 24 hours, because the clock is put forward or back. */
    private static List<LocalDate> daysOfOddLength(ZoneId zone, LocalDate begin) {
        return begin.datesUntil(begin.plusYears(1))
                .filter(day -> !day.plusDays(1)
                        .atStartOfDay(zone)
                        .equals(day.atStartOfDay(zone).plusHours(24)))
                .toList();
    }

    private static String number(SendMail mail) {
        return Letters.occasion(mail).split(" ", 3)[1];
    }

    /** The clock of the node is wrong for one call. */
    private void stepBack(Reminders reminders, SettableClock clock, LocalDate today) {
        if (today.getDayOfYear() % DAYS_BETWEEN_STEPS_BACK == 0) {
            var now = clock.instant();
            clock.show(now.minus(Duration.ofDays(1)));
            reminders.run(today.minusDays(1));
            runs++;
            clock.show(now);
        }
    }

    private void count(LocalDate due, Optional<LocalDate> sent) {
        notOnce += sent.isEmpty() ? 1 : 0;
        early += sent.filter(day -> day.isBefore(due)).isPresent() ? 1 : 0;
        late += sent.filter(day -> day.isAfter(due)).isPresent() ? 1 : 0;
    }

    private static Reminders reminders(SettableClock clock, FactBook book, Receiver<SendMail> mail) {
        Plan plan = Plan.open();
        return Reminders.builder(MemoryStores.on(clock).stores(), clock)
                .watch(ContractReminders.of(plan.terms()), book)
                .executor(mail)
                .executor(new Receiver<AddNote>(Channel.NOTE, Duration.ZERO))
                .executor(new Receiver<CreateTask>(Channel.TASK, Duration.ZERO))
                .templates(new Letters())
                .policy(plan.policy())
                .guards(plan.guards())
                .build();
    }
}
