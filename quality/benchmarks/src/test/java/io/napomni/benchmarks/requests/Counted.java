package io.napomni.benchmarks.requests;

import io.napomni.action.Channel;
import io.napomni.action.SendMail;
import io.napomni.benchmarks.Obliging;
import io.napomni.decision.UseCase;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.ActionExecutor;
import io.napomni.port.FetchWindow;
import io.napomni.port.Work;
import io.napomni.run.Guards;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.testkit.memory.MemoryStores;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * HTTP requests that a portal got, a batch counted as one.
 *
 * @param rows deals that were read
 * @param forDeals for the fields, the pipeline and the deals themselves
 * @param toPropose for everything a dry run needs: the same and customers and managers
 * @param toFirstLetter for everything until the first letter is handed out, its facts read again
 */
record Counted(long rows, int forDeals, int toPropose, int toFirstLetter) {

    static Counted of(int deals) {
        UseCase<ContractFact> useCase = ContractReminders.of(
                ContractTerms.of("ООО Поставка", Locale.forLanguageTag("ru")).withColdStart(OptionalInt.empty()));
        try (Portal portal = new Portal(deals)) {
            FetchWindow window =
                    FetchWindow.of(Portal.TODAY, useCase.on(Portal.TODAY).windows());
            long rows = portal.contracts().fetch(window, supply -> {}).facts();
            int forDeals = since(portal);
            reminders(portal, useCase, new AtomicInteger()).propose(Portal.TODAY);
            int toPropose = since(portal);
            AtomicInteger toFirstLetter = new AtomicInteger();
            RunReport report = reminders(portal, useCase, toFirstLetter).run(Portal.TODAY);
            report.failure().ifPresent(why -> {
                throw new IllegalStateException(why);
            });
            return new Counted(rows, forDeals, toPropose, toFirstLetter.get());
        }
    }

    private static int since(Portal portal) {
        int count = portal.fake.recorder().httpCount();
        portal.fake.recorder().clear();
        return count;
    }

    private static Reminders reminders(Portal portal, UseCase<ContractFact> useCase, AtomicInteger toFirstLetter) {
        return Reminders.builder(MemoryStores.on(portal.clock).stores(), portal.clock)
                .watch(useCase, portal.facts())
                .executor(new FirstLetter(portal, toFirstLetter))
                .executor(new Obliging<>(Channel.NOTE))
                .executor(new Obliging<>(Channel.TASK))
                .templates(HandlebarsTemplates.defaults())
                .policy(ContactPolicy.none())
                .guards(Guards.standard().withUsual(Integer.MAX_VALUE, 3))
                .build();
    }

    /** Takes one letter, notes how many requests there were, and leaves. */
    private record FirstLetter(Portal portal, AtomicInteger requests) implements ActionExecutor<SendMail> {

        @Override
        public Channel<SendMail> channel() {
            return Channel.MAIL;
        }

        @Override
        public void execute(Work<SendMail> work) {
            if (work.next().isPresent()) {
                requests.set(portal.fake.recorder().httpCount());
            }
        }
    }
}
