package io.napomni.run.answering;

import io.napomni.answer.AnswerDesk;
import io.napomni.model.Contract;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Manager;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.AnswerQuery;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.LetterId;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.Lookup;
import io.napomni.port.store.Answers;
import io.napomni.rule.AnchorWindow;
import io.napomni.rule.LeftOut;
import io.napomni.scenario.answer.AnswerFact;
import io.napomni.scenario.answer.AnswerReminders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts of the use-case of answers: of each letter the answer that holds, once it has stood for
 * {@link AnswerDesk#SETTLES_IN}, within which a program that sends every form would have given itself away. Answers that
 * a person has dealt with, or that are too old for anything to be done about them, are not read.
 */
public final class AnswerFacts implements FactSource<AnswerFact> {

    private final Answers answers;
    private final Clock clock;
    private final Lookup<CustomerRef, Customer> customers;
    private final Lookup<SubjectRef, Manager> managers;

    private AnswerFacts(
            Answers answers,
            Clock clock,
            Lookup<CustomerRef, Customer> customers,
            Lookup<SubjectRef, Manager> managers) {
        this.answers = answers;
        this.clock = clock;
        this.customers = customers;
        this.managers = managers;
    }

    /**
     * Facts from the stores and an adapter's look-ups.
     *
     * @param clock whose zone is the tenant's
     * @param managers who looks after what a letter was about, see {@link #ofContracts}
     */
    public static FactSource<AnswerFact> from(
            Answers answers,
            Clock clock,
            Lookup<CustomerRef, Customer> customers,
            Lookup<SubjectRef, Manager> managers) {
        return new AnswerFacts(answers, clock, customers, managers);
    }

    /** Who looks after contracts, as their own source says at this moment. */
    public static Lookup<SubjectRef, Manager> ofContracts(
            FactSource<Supply> contracts, Lookup<String, Manager> managers) {
        return subjects -> {
            Map<SubjectRef, String> ids = new LinkedHashMap<>();
            contracts.reread(subjects).forEach((subject, supply) -> {
                Contract contract = supply.contract();
                contract.managerId().ifPresent(id -> ids.put(subject, id));
            });
            Map<String, Manager> known = managers.find(Set.copyOf(ids.values()));
            Map<SubjectRef, Manager> found = new HashMap<>();
            ids.forEach((subject, id) -> Optional.ofNullable(known.get(id)).ifPresent(who -> found.put(subject, who)));
            return found;
        };
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super AnswerFact> sink) {
        Instant asOf = clock.instant();
        if (window.windows().isEmpty() && !window.everything()) {
            return FetchReport.ofNoWindow(asOf);
        }
        List<AnswerFact> facts =
                facts(window.everything() ? answers.since(Instant.EPOCH) : answers.list(young(window)));
        facts.forEach(sink);
        return new FetchReport(
                asOf, facts.size(), 0, "every answer about which something may be left to do", LeftOut.NOTHING);
    }

    /**
     * Older answers are past the end of every stage, and nothing is done about those that a person has dealt with. None
     * lacks the day on which it was given.
     */
    private AnswerQuery young(FetchWindow window) {
        LocalDate from = window.windows().stream()
                .filter(one -> !one.asksForLacking() || !one.anchor().equals(AnswerReminders.GIVEN_ON))
                .map(AnchorWindow::from)
                .min(LocalDate::compareTo)
                .filter(day -> day.isAfter(LocalDate.EPOCH))
                .orElse(LocalDate.EPOCH);
        return AnswerQuery.unfinished(from.atStartOfDay(clock.getZone()).toInstant(), from);
    }

    @Override
    public Map<SubjectRef, AnswerFact> reread(Set<SubjectRef> subjects) {
        Set<LetterId> letters =
                subjects.stream().flatMap(one -> letter(one).stream()).collect(Collectors.toSet());
        return facts(letters.isEmpty() ? List.of() : answers.find(letters)).stream()
                .filter(fact -> subjects.contains(fact.subject()))
                .collect(Collectors.toMap(AnswerFact::subject, fact -> fact));
    }

    private static Optional<LetterId> letter(SubjectRef subject) {
        String id = subject.id();
        int end = id.lastIndexOf('-');
        boolean ours = subject.system().equals("napomni")
                && subject.type().equals("answer")
                && end > 0
                && id.substring(0, end).matches("[0-9a-f]{32}");
        return ours ? Optional.of(new LetterId(id.substring(0, end))) : Optional.empty();
    }

    private List<AnswerFact> facts(List<AnswerSheet> sheets) {
        record Holding(AnswerSheet sheet, Answer answer) {}
        List<Holding> holding = sheets.stream()
                .flatMap(sheet -> holding(sheet).map(answer -> new Holding(sheet, answer)))
                .toList();
        if (holding.isEmpty()) {
            return List.of();
        }
        Map<CustomerRef, Customer> cards = customers.find(
                holding.stream().map(one -> one.sheet().invitation().card()).collect(Collectors.toUnmodifiableSet()));
        Map<SubjectRef, Manager> people = managers.find(holding.stream()
                .map(one -> one.sheet().invitation().subject())
                .collect(Collectors.toUnmodifiableSet()));
        return holding.stream()
                .map(one -> new AnswerFact(
                        one.sheet().invitation(),
                        one.answer(),
                        LocalDate.ofInstant(one.answer().at(), clock.getZone()),
                        Optional.ofNullable(cards.get(one.sheet().invitation().card())),
                        Optional.ofNullable(people.get(one.sheet().invitation().subject()))))
                .toList();
    }

    /** The answer that holds of the three, and that letters are declined, which stands beside it. */
    private static Stream<Answer> holding(AnswerSheet sheet) {
        Instant settled = sheet.now().minus(AnswerDesk.SETTLES_IN);
        Stream<Answer> declined = sheet.answers().stream()
                .filter(one -> one.choice() == Choice.UNSUBSCRIBE)
                .limit(1);
        return Stream.concat(sheet.current().stream(), declined)
                .filter(one -> !one.at().isAfter(settled));
    }
}
