package io.napomni.web.manual;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import io.napomni.model.Contract;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.model.Quantity;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.ActionExecutor;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.Outcome;
import io.napomni.port.SourceException;
import io.napomni.port.Templates;
import io.napomni.port.Work;
import io.napomni.port.store.AddressMarks;
import io.napomni.port.store.Stores;
import io.napomni.rule.LeftOut;
import io.napomni.run.Reminders;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A company with contracts, whose letters a manager sends by hand. */
final class Shop {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final AddressMarks MARKS = AddressMarks.keyed("0123456789abcdef".getBytes(US_ASCII));

    private static final Templates LETTERS = HandlebarsTemplates.defaults();

    final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T07:00:00Z"), ZoneId.of("Europe/Moscow"));
    final Stores stores = MemoryStores.on(clock).stores();
    final Post post = new Post();
    final Book book = new Book();
    ContactPolicy policy = ContactPolicy.standard();
    String company = "Supplier";
    Locale language = Locale.forLanguageTag("ru");

    /** Where the contracts stand. */
    final class Book implements FactSource<ContractFact> {

        final Map<SubjectRef, ContractFact> facts = new ConcurrentHashMap<>();
        volatile boolean silent;

        @Override
        public FetchReport fetch(FetchWindow window, Consumer<? super ContractFact> sink) {
            facts.values().forEach(sink);
            return new FetchReport(clock.instant(), facts.size(), 0, "all of them", LeftOut.NOTHING);
        }

        @Override
        public Map<SubjectRef, ContractFact> reread(Set<SubjectRef> subjects) {
            if (silent) {
                throw new SourceException("the portal does not answer");
            }
            return facts.entrySet().stream()
                    .filter(entry -> subjects.contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    static SubjectRef ref(String id) {
        return new SubjectRef("b24", "deal", id);
    }

    /** A contract with goods left, last shipped half a year ago. */
    void contract(String id, LocalDate endsOn) {
        contract(id, "K-" + id, "Buyer " + id, Optional.of("buyer-" + id + "@example.org"), Optional.of(endsOn));
    }

    void contract(String id, String number, String name, Optional<String> address, Optional<LocalDate> endsOn) {
        CustomerRef customer = new CustomerRef("b24", "company", id);
        Contract contract = new Contract(
                ref(id),
                number,
                customer,
                Segment.NONE,
                Optional.of(LocalDate.of(2020, 1, 9)),
                endsOn,
                false,
                Optional.of("7"));
        Supply supply = new Supply(
                contract, Optional.of(TODAY.minusMonths(6)), Optional.empty(), Optional.of(Quantity.of("5", "шт.")));
        List<EmailAddress> addresses =
                address.map(one -> List.of(new EmailAddress(one))).orElse(List.of());
        Manager manager = new Manager("7", "Анна", Optional.of(new EmailAddress("anna@example.org")), Optional.empty());
        book.facts.put(
                ref(id),
                new ContractFact(supply, Optional.of(new Customer(customer, name, addresses)), Optional.of(manager)));
    }

    Reminders reminders() {
        ContractTerms terms =
                ContractTerms.of(company, language).withTaskFor("1").withColdStart(OptionalInt.empty());
        return Reminders.builder(stores, clock)
                .watch(ContractReminders.of(terms), book)
                .executor(post)
                .executor(new Quiet<>(Channel.NOTE))
                .executor(new Quiet<>(Channel.TASK))
                .templates(LETTERS)
                .policy(policy)
                .addressMarks(MARKS)
                .build();
    }

    /** Does whatever it is told. */
    private record Quiet<A extends Action>(Channel<A> channel) implements ActionExecutor<A> {

        @Override
        public void execute(Work<A> work) {
            for (var one = work.next(); one.isPresent(); one = work.next()) {
                one.get().begin();
                one.get().settle(new Outcome.Done("done"));
            }
        }
    }
}
