package io.napomni.benchmarks.memory;

import io.napomni.action.Channel;
import io.napomni.benchmarks.Obliging;
import io.napomni.benchmarks.rules.Contracts;
import io.napomni.jdbc.SqliteStores;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.store.Stores;
import io.napomni.run.Fate;
import io.napomni.run.Guards;
import io.napomni.run.Reminders;
import io.napomni.run.RunListener;
import io.napomni.run.RunReport;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.template.HandlebarsTemplates;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/** A whole run, from a streaming source through SQLite to executors that do nothing, in a virtual machine of its own. */
public final class MillionFacts {

    private static final Instant NOW = Contracts.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

    private MillionFacts() {}

    /** Ledger file and number of facts; prints facts due, effects done, bytes at the peak and after the run. */
    public static void main(String[] arguments) {
        AtomicLong most = new AtomicLong();
        try (SqliteStores sqlite = SqliteStores.open(Path.of(arguments[0]), "bench")) {
            RunReport report = run(sqlite.stores(), Long.parseLong(arguments[1]), new HeapWatch(most));
            if (report.failure().isPresent()) {
                throw new IllegalStateException(report.failure().get());
            }
            long due = report.counts().stream().mapToLong(count -> count.due()).sum();
            System.out.println(due + " " + report.count(Fate.Kind.DONE) + " " + most + " " + live());
        }
    }

    static RunReport run(Stores stores, long facts, RunListener listener) {
        ContractTerms terms =
                ContractTerms.of("ООО Поставка", Locale.forLanguageTag("ru")).withColdStart(OptionalInt.empty());
        return Reminders.builder(stores, Clock.fixed(NOW, ZoneOffset.UTC))
                .watch(ContractReminders.of(terms), new Streamed(Contracts.FIVE_IN_A_THOUSAND, facts, NOW))
                .executor(new Obliging<>(Channel.MAIL))
                .executor(new Obliging<>(Channel.NOTE))
                .executor(new Obliging<>(Channel.TASK))
                .templates(HandlebarsTemplates.defaults())
                .policy(ContactPolicy.none())
                .guards(Guards.standard().withUsual(Integer.MAX_VALUE, 3))
                .listener(listener)
                .build()
                .run(Contracts.TODAY);
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
