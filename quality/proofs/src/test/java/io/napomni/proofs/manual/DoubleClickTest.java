package io.napomni.proofs.manual;

import static io.napomni.proofs.manual.Clerk.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Channel;
import io.napomni.action.SendMail;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Work;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Reminders;
import io.napomni.run.manual.Form;
import io.napomni.run.manual.ManualReminders;
import io.napomni.run.manual.Order;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Sent;
import io.napomni.scenario.contract.ContractReminders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fifty clicks at once, by one manager or by several, beside a run that has the same letter due. */
class DoubleClickTest {

    private static final int CLICKS = 50;
    private static final Draft ENDING = Draft.contract("1").ending(MONDAY.plusDays(30));

    @TempDir
    Path folder;

    /** Takes letters from many threads at once. */
    private static final class Counter implements ActionExecutor<SendMail> {

        private final AtomicInteger sent = new AtomicInteger();

        @Override
        public Channel<SendMail> channel() {
            return Channel.MAIL;
        }

        @Override
        public void execute(Work<SendMail> work) {
            for (Optional<Effect<SendMail>> next = work.next(); next.isPresent(); next = work.next()) {
                next.get().begin();
                sent.incrementAndGet();
                next.get().settle(new Outcome.Done("250 accepted"));
            }
        }
    }

    private static Reminders reminders(Company company, Counter mail) {
        return Reminders.builder(company.stores(), company.clock())
                .watch(ContractReminders.of(Plan.polite().terms()), company.book())
                .executor(mail)
                .executor(company.notes())
                .executor(company.tasks())
                .templates(company.letters())
                .guards(Plan.polite().guards())
                .addressMarks(Company.MARKS)
                .build();
    }

    /** What each of so many threads comes to that begin at the same moment. */
    private static <T> List<T> together(int threads, IntFunction<T> work) {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<CompletableFuture<T>> running = IntStream.range(0, threads)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return work.apply(number);
                            },
                            pool))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new AssertionError("the threads did not begin together", broken);
        }
    }

    private static Preview preview(ManualReminders manually, int number) {
        Form form = new Form(
                ENDING.ref(),
                manually.find(ENDING.ref(), "renewal", MONDAY).orElseThrow(),
                Optional.empty(),
                "one-form-of-many-" + number);
        return manually.preview(form, MONDAY).orElseThrow();
    }

    private static Order order(Preview preview) {
        return new Order(preview.form(), preview.seen(), "anna", "");
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void of_fifty_clicks_in_one_form_one_sends_and_none_says_anything_else(Keeping keeping) {
        try (Company company = Company.on(MONDAY, keeping.open(folder), Plan.polite(), List.of(ENDING))) {
            Counter mail = new Counter();
            ManualReminders manually = reminders(company, mail).manually();
            Order order = order(preview(manually, 1));
            List<Sent> answers = together(CLICKS, click -> manually.send(order, MONDAY));
            assertThat(mail.sent).hasValue(1);
            assertThat(answers).filteredOn(Sent.Done.class::isInstance).hasSize(1);
            assertThat(answers)
                    .allMatch(one ->
                            one instanceof Sent.Done || one instanceof Sent.Before || one instanceof Sent.UnderWay);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void of_fifty_forms_looked_at_before_any_was_sent_one_sends(Keeping keeping) {
        try (Company company = Company.on(MONDAY, keeping.open(folder), Plan.polite(), List.of(ENDING))) {
            Counter mail = new Counter();
            ManualReminders manually = reminders(company, mail).manually();
            List<Order> orders = IntStream.range(0, CLICKS)
                    .mapToObj(number -> order(preview(manually, number)))
                    .toList();
            List<Sent> answers = together(CLICKS, number -> manually.send(orders.get(number), MONDAY));
            assertThat(mail.sent).hasValue(1);
            assertThat(answers).filteredOn(Sent.Done.class::isInstance).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_run_and_clicks_at_once_send_one_letter(Keeping keeping) {
        for (int round = 0; round < 5; round++) {
            try (Company company = Company.on(MONDAY, keeping.open(folder), Plan.polite(), List.of(ENDING))) {
                Counter mail = new Counter();
                Reminders reminders = reminders(company, mail);
                Order order = order(preview(reminders.manually(), 1));
                together(
                        8,
                        number -> number == 0
                                ? reminders.run(MONDAY).run()
                                : reminders.manually().send(order, MONDAY).toString());
                reminders.run(MONDAY.plusDays(1));
                assertThat(mail.sent).hasValue(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void of_two_who_saw_the_same_warnings_the_second_is_told_of_the_letter_of_the_first(Keeping keeping) {
        try (Clerk clerk = Clerk.at(keeping, folder, Plan.polite(), ENDING)) {
            clerk.company().run(MONDAY);
            Preview annas = clerk.look(ENDING, "renewal");
            Preview borises = clerk.look(ENDING, "renewal");
            assertThat(annas.warnings()).isNotEmpty().isEqualTo(borises.warnings());
            assertThat(clerk.send(annas, "the first got lost")).isInstanceOf(Sent.Done.class);
            assertThat(clerk.send(borises, "the first got lost"))
                    .isInstanceOfSatisfying(
                            Sent.Changed.class,
                            changed -> assertThat(changed.now().warnings())
                                    .as("by the warnings alone nobody could tell")
                                    .isEqualTo(borises.warnings()));
            assertThat(clerk.letters()).isEqualTo(2);
            assertThat(clerk.send(ENDING, "renewal", "and the second too")).isInstanceOf(Sent.Done.class);
        }
    }
}
