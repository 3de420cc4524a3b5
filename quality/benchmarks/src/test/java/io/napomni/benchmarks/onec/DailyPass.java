package io.napomni.benchmarks.onec;

import io.napomni.action.Channel;
import io.napomni.benchmarks.Child;
import io.napomni.benchmarks.Obliging;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.decision.Proposal;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.OneCBase;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.policy.ContactPolicy;
import io.napomni.run.DunningFacts;
import io.napomni.run.Reminders;
import io.napomni.scenario.dunning.DunningReminders;
import io.napomni.scenario.dunning.DunningTerms;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.memory.MemoryStores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Daily passes of the dunning preset from a base to a proposal, in a process of its own. */
public final class DailyPass {
    private static final Clock CLOCK =
            Clock.fixed(OrderPage.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private DailyPass() {}

    /** Address, login, password, passes; prints documents due, letters, and the nanoseconds of the fastest pass. */
    public static void main(String[] given) {
        long fastest = Long.MAX_VALUE;
        String told = "";
        for (int pass = 0; pass < Integer.parseInt(given[3]); pass++) {
            long began = System.nanoTime();
            Proposal proposal = propose(given[0], given[1], given[2]);
            fastest = Math.min(fastest, System.nanoTime() - began);
            told = due(proposal) + " " + proposal.reminders().size();
        }
        System.out.println(told + " " + fastest);
    }

    static long due(Proposal proposal) {
        return proposal.counts().stream().mapToLong(count -> count.due()).sum();
    }

    static Proposal propose(String address, String login, String password) {
        DunningTerms terms = DunningTerms.unpaidOrders(
                        "ООО «Северный склад»",
                        Locale.forLanguageTag("ru"),
                        OrderPage.TODAY.minusYears(1),
                        RussianWorkCalendar.standard())
                .withColdStart(OptionalInt.empty());
        try (OneCBase base = OneCBase.open(
                BaseAddress.of(address),
                Credentials.of(login, password),
                OneCOptions.in(ZoneOffset.UTC),
                BaseSettings.auto(),
                CLOCK)) {
            return Reminders.builder(MemoryStores.on(CLOCK).stores(), CLOCK)
                    .watch(
                            DunningReminders.of(terms),
                            DunningFacts.from(base.unpaidOrders(), base.customers(), base.managers()))
                    .executor(new Obliging<>(Channel.MAIL))
                    .templates(HandlebarsTemplates.defaults())
                    .policy(ContactPolicy.none())
                    .build()
                    .propose(OrderPage.TODAY);
        }
    }

    static long[] inProcess(FakeBase base, String heap, int passes) {
        String told = Child.output(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-classpath",
                System.getProperty("java.class.path"),
                DailyPass.class.getName(),
                "" + base.baseUrl(),
                base.login(),
                base.password(),
                "" + passes));
        return Arrays.stream(told.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }
}
