package io.napomni.proofs.years;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.CreateTask;
import io.napomni.action.SendMail;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.FactBook;
import io.napomni.proofs.world.Letters;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.Receiver;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A year of calls in one zone: a contract ends each week, and others so that a letter is due on each day of odd length. */
final class Year {

    /** One a week. */
    static final int CONTRACTS = 52;

    private static final int DAYS_BETWEEN_JUMPS = 45;
    private static final Duration DAY = Duration.ofDays(1);

    private final LocalDate begin;
    private final OpenStores opened;
    private final SettableClock real;
    private final Wristwatch watch;
    private final List<Draft> drafts = new ArrayList<>();
    private final Receiver<SendMail> mail;
    private final Map<String, LocalDate> sent = new TreeMap<>();
    private final Count count;
    private int arrived;
    private long asked;

    /** What is counted over all years. */
    static final class Count {

        long runs;
        long notOnce;
        long early;
        long late;
        long oddDays;
        long jumps;
        long refused;
        /** Facts, those that were read again too. */
        long mostAsked;
    }

    Year(int year, ZoneId zone, OpenStores opened, Count count) {
        this.begin = LocalDate.of(year, 1, 1);
        this.opened = opened;
        this.count = count;
        this.real = SettableClock.at(begin.atStartOfDay(zone).toInstant(), zone);
        this.watch = new Wristwatch(real);
        this.mail = new Receiver<>(Channel.MAIL, Duration.ZERO);
        for (int i = 0; i < CONTRACTS; i++) {
            drafts.add(ending(year + "-" + i, begin.plusMonths(2).plusDays(5L + i * 7L)));
        }
        for (LocalDate day : daysOfOddLength(zone)) {
            drafts.add(ending("odd-" + day, day.plusMonths(2)));
            count.oddDays++;
        }
    }

    private Draft ending(String id, LocalDate end) {
        return Draft.contract(id).starting(Optional.of(begin.minusYears(2))).ending(end);
    }

    /** Days that are not of 24 hours, because the clock is put forward or back. */
    private List<LocalDate> daysOfOddLength(ZoneId zone) {
        return begin.datesUntil(begin.plusYears(1))
                .filter(day -> !day.plusDays(1)
                        .atStartOfDay(zone)
                        .equals(day.atStartOfDay(zone).plusHours(24)))
                .toList();
    }

    void live(Duration step) {
        Reminders reminders = reminders();
        for (LocalDate today = begin; today.getYear() == begin.getYear(); today = LocalDate.now(real)) {
            run(reminders, today);
            if (today.getDayOfYear() % DAYS_BETWEEN_JUMPS == 0) {
                stepBack(reminders, today);
            }
            if (today.getDayOfYear() % DAYS_BETWEEN_JUMPS == 20) {
                jump(reminders, today, Duration.ofDays(365));
                jump(reminders, today, DAY);
                jump(reminders, today, DAY.negated());
            }
            real.advance(step);
        }
        drafts.forEach(draft -> settle(draft.endsOn().orElseThrow().minusMonths(2), "N-" + draft.id()));
    }

    /** Letters that come are of this day, whatever the watch shows. */
    private RunReport run(Reminders reminders, LocalDate today) {
        opened.advance(Duration.between(opened.now(), real.instant()));
        asked = 0;
        RunReport report = reminders.run(LocalDate.now(watch));
        count.runs++;
        count.mostAsked = Math.max(count.mostAsked, asked);
        for (; arrived < mail.received().size(); arrived++) {
            String number =
                    Letters.occasion(mail.received().get(arrived).action()).split(" ", 3)[1];
            count.notOnce += sent.put(number, today) == null ? 0 : 1;
        }
        return report;
    }

    /** The clocks of the machine and of the ledger are wrong for one call, as they are where the ledger is a file. */
    private void stepBack(Reminders reminders, LocalDate today) {
        real.advance(DAY.negated());
        run(reminders, today);
        real.advance(DAY);
    }

    /** The clock of the machine alone is wrong for one call. */
    private void jump(Reminders reminders, LocalDate today, Duration by) {
        watch.beAheadBy(by);
        count.jumps++;
        count.refused += run(reminders, today).failure().isPresent() ? 1 : 0;
        watch.beAheadBy(Duration.ZERO);
    }

    private void settle(LocalDate due, String number) {
        Optional<LocalDate> day = Optional.ofNullable(sent.get(number));
        count.notOnce += day.isEmpty() ? 1 : 0;
        count.early += day.filter(one -> one.isBefore(due)).isPresent() ? 1 : 0;
        count.late += day.filter(one -> one.isAfter(due)).isPresent() ? 1 : 0;
    }

    private Reminders reminders() {
        Plan plan = Plan.open();
        return Reminders.builder(opened.stores(), watch)
                .watch(ContractReminders.of(plan.terms()), new Asked(new FactBook(watch, drafts)))
                .executor(mail)
                .executor(new Receiver<AddNote>(Channel.NOTE, Duration.ZERO))
                .executor(new Receiver<CreateTask>(Channel.TASK, Duration.ZERO))
                .templates(new Letters())
                .policy(plan.policy())
                .guards(plan.guards())
                .build();
    }

    /** Counts the facts that are handed over: a run that went over the days between two times would ask again and again. */
    private final class Asked implements FactSource<ContractFact> {

        private final FactBook book;

        Asked(FactBook book) {
            this.book = book;
        }

        @Override
        public FetchReport fetch(FetchWindow window, Consumer<? super ContractFact> sink) {
            return book.fetch(window, fact -> {
                asked++;
                sink.accept(fact);
            });
        }

        @Override
        public Map<SubjectRef, ContractFact> reread(Set<SubjectRef> subjects) {
            asked += subjects.size();
            return book.reread(subjects);
        }
    }
}
