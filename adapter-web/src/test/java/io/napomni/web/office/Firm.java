package io.napomni.web.office;

import io.napomni.action.Channel;
import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.calendar.Delay;
import io.napomni.decision.Member;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.SubjectRef;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.SourceException;
import io.napomni.port.Templates;
import io.napomni.port.Work;
import io.napomni.port.store.Stores;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.LeftOut;
import io.napomni.rule.Timing;
import io.napomni.run.Reminders;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A firm with a few deals that end soon: what the office looks after. */
final class Firm {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T07:00:00Z"), ZoneId.of("Europe/Moscow"));
    final Stores stores = MemoryStores.on(clock).stores();
    final Post post = new Post();
    final Book book = new Book();
    String besides = "";

    /** A contract; the letter repeats its name. */
    record Deal(SubjectRef ref, String name, LocalDate endsOn) {}

    /** What the next letters come to. */
    static final class Post implements ActionExecutor<SendMail> {

        Outcome next = new Outcome.Done("250 queued");
        int sent;

        @Override
        public Channel<SendMail> channel() {
            return Channel.MAIL;
        }

        @Override
        public void execute(Work<SendMail> work) {
            for (Optional<Effect<SendMail>> one = work.next(); one.isPresent(); one = work.next()) {
                one.get().begin();
                sent++;
                one.get().settle(next);
            }
        }
    }

    /** Where the deals stand. */
    final class Book implements FactSource<Deal> {

        final Map<SubjectRef, Deal> deals = new LinkedHashMap<>();
        int reads;
        boolean silent;

        @Override
        public FetchReport fetch(FetchWindow window, Consumer<? super Deal> sink) {
            reads++;
            if (silent) {
                throw new SourceException("the portal does not answer");
            }
            deals.values().forEach(sink);
            return new FetchReport(clock.instant(), deals.size(), 0, "all of them", LeftOut.NOTHING);
        }

        @Override
        public Map<SubjectRef, Deal> reread(Set<SubjectRef> subjects) {
            return deals.entrySet().stream()
                    .filter(entry -> subjects.contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** Letters that say whom they are about, and what the firm has to say besides. */
    private final class Plain implements Templates {

        @Override
        public Rendered render(Letter letter) {
            String name = String.valueOf(letter.model().get("name"));
            return new Rendered(
                    "About " + name,
                    "<!DOCTYPE html><p>Contract ends</p>",
                    "The contract " + name + " ends." + besides);
        }

        @Override
        public void check(Letter sample) {
            render(sample);
        }
    }

    Deal deal(String id, String name) {
        Deal deal = new Deal(new SubjectRef("b24", "deal", id), name, TODAY.plusDays(20));
        book.deals.put(deal.ref(), deal);
        return deal;
    }

    Reminders reminders(OptionalInt coldStart) {
        Ladder<Deal> ladder = Ladder.from(Anchor.of("ends-on", Deal::endsOn))
                .stage("renewal", Timing.before(Delay.months(1)).openUntil(Timing.onTheDay()));
        Playbook<Deal> playbook = Playbook.at("renewal", List.of(Step.once("mail", Channel.MAIL, Firm::letter)));
        Scenario<Deal> scenario = Scenario.of("contract-renewal", ladder, playbook);
        UseCase<Deal> useCase = new UseCase<>(
                "contract",
                Deal::ref,
                deal -> new CustomerRef("b24", "company", deal.ref().id()),
                Deal::name,
                List.of(coldStart.isPresent() ? scenario.withColdStart(coldStart.getAsInt()) : scenario));
        return Reminders.builder(stores, clock)
                .watch(useCase, book)
                .executor(post)
                .templates(new Plain())
                .policy(ContactPolicy.none())
                .build();
    }

    private static Planned letter(Member<Deal> member) {
        EmailAddress to = EmailAddress.parse("buyer@example.org").orElseThrow();
        Letter letter = new Letter(
                "contract-renewal", Locale.ENGLISH, Map.of("name", member.fact().name()));
        return Planned.act(new SendMail(to, Optional.empty(), letter));
    }
}
