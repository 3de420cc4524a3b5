package io.napomni.runner.demo;

import io.napomni.decision.Proposal;
import io.napomni.insight.Explain;
import io.napomni.run.Fate;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.runner.Signals;
import io.napomni.runner.demo.world.Customers;
import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.wire.Wiring;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lives through the demo with the library's public methods only. */
final class Storyteller {

    private static final String PERSON = "demo";

    private final DemoWorld world;
    private final Wiring wiring;
    private final Reminders reminders;
    private final DemoScreen screen;
    private final Signals signals;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Storyteller(DemoWorld world, DemoScreen screen, Signals signals) {
        this.world = world;
        this.wiring = world.wiring();
        this.reminders = wiring.reminders();
        this.screen = screen;
        this.signals = signals;
    }

    Story tell() {
        return signals.whileWorking(this::live, this::stop);
    }

    private void stop() {
        stopped.set(true);
        reminders.stop();
        screen.stopping();
    }

    private Story live() {
        LocalDate today = world.plan().firstDay();
        screen.begin(world);
        List<ContractStory> contracts = explained(today);
        Story.FirstDay first = firstDay(today);
        Day begun =
                Day.of(merged(first.first(), first.second()), world.postbox().sent(), Customers.Deeds.NONE);
        List<Day> lived = days(begun);
        return new Story(
                today,
                world.deals(),
                first,
                contracts,
                lived,
                world.postbox().sent(),
                world.warehouse().map(base -> Beside.of(world, base)),
                !stopped.get());
    }

    private Story.FirstDay firstDay(LocalDate today) {
        Proposal proposal = reminders.propose(today);
        screen.proposed(proposal);
        RunReport first = reminders.run(today);
        int lettersFirst = world.lettersReceived();
        screen.firstRun(first, lettersFirst);
        int approved = approveAll();
        screen.approved(approved);
        RunReport second = reminders.run(today);
        int received = world.lettersReceived();
        screen.secondRun(second, received);
        RunReport again = reminders.run(today);
        int lettersAgain = world.lettersReceived() - received;
        screen.sameDayAgain(again, lettersAgain);
        Proposal remaining = reminders.guarded(reminders.propose(today));
        return new Story.FirstDay(proposal, first, lettersFirst, approved, second, again, lettersAgain, remaining);
    }

    private int approveAll() {
        return wiring.stores().approvals().waiting().stream()
                .mapToInt(held -> wiring.stores().approvals().approve(held.run(), PERSON))
                .sum();
    }

    private List<ContractStory> explained(LocalDate today) {
        List<ContractStory> contracts = new ArrayList<>();
        reminders.everyFact(
                wiring.contracts(),
                today,
                fact -> contracts.add(new ContractStory(fact, Explain.on(today, wiring.contracts(), fact))));
        return contracts;
    }

    private List<Day> days(Day firstDay) {
        List<Day> lived = new ArrayList<>(List.of(firstDay));
        for (int i = 1; i <= world.plan().days() && !stopped.get(); i++) {
            LocalDate day = firstDay.day().plusDays(i);
            Customers.Deeds deeds = world.wakeUpOn(day);
            RunReport report = reminders.run(day);
            lived.add(Day.of(report, world.postbox().sent(), deeds));
            screen.lived(i, world.plan());
        }
        screen.days(lived, world);
        return lived;
    }

    /** Both runs of the first day as one, for the chart. */
    private static RunReport merged(RunReport first, RunReport second) {
        List<Fate> fates = new ArrayList<>(
                first.fates().stream().filter(fate -> fate.kind().isStarted()).toList());
        fates.addAll(second.fates());
        return new RunReport(
                second.run(),
                second.today(),
                second.counts(),
                second.outside(),
                second.doubtful(),
                second.leftOut(),
                fates,
                second.newDoubts(),
                second.warnings(),
                second.failure());
    }
}
