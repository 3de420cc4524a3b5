package io.napomni.browser.hostile;

import io.napomni.action.Channel;
import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.calendar.Delay;
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
import io.napomni.port.AttachedFile;
import io.napomni.port.Attaching;
import io.napomni.port.Effect;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.Outcome;
import io.napomni.port.SourceException;
import io.napomni.port.Work;
import io.napomni.port.store.Stores;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.LeftOut;
import io.napomni.rule.Reason;
import io.napomni.rule.Timing;
import io.napomni.run.Reminders;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.template.TemplateText;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A firm whose deals, and the files that go with its letters, have the name that a test wants. */
final class HostileFirm implements FactSource<HostileFirm.Deal>, ActionExecutor<SendMail>, Attaching {

    private final Clock clock;
    /** Of the deals that a run finds. */
    final List<SubjectRef> deals = new ArrayList<>();

    Outcome next = new Outcome.Deferred(Reason.of("greylisted"), Duration.ZERO);
    String name = "";
    boolean silent;

    HostileFirm(Clock clock) {
        this.clock = clock;
    }

    /** A deal. */
    record Deal(SubjectRef ref, String name, LocalDate endsOn) {}

    Reminders reminders(Stores stores) {
        return reminders(stores, OptionalInt.empty());
    }

    /** @param first how many letters the first run may send */
    Reminders reminders(Stores stores, OptionalInt first) {
        Ladder<Deal> ladder = Ladder.from(Anchor.of("ends-on", Deal::endsOn))
                .stage("renewal", Timing.before(Delay.months(1)).openUntil(Timing.onTheDay()));
        Step<Deal> mail = Step.once("mail", Channel.MAIL, member -> letter(member.fact()));
        Scenario<Deal> renewal = Scenario.of("contract-renewal", ladder, Playbook.at("renewal", List.of(mail)));
        UseCase<Deal> useCase = new UseCase<>(
                "contract",
                Deal::ref,
                deal -> new CustomerRef("b24", "company", "1"),
                Deal::name,
                List.of(first.isPresent() ? renewal.withColdStart(first.getAsInt()) : renewal));
        TemplateText text = new TemplateText(
                "hostile",
                Locale.ENGLISH,
                List.of("name: text"),
                "About {{name}}",
                "<!DOCTYPE html><html><head><title>x</title></head><body><h1>{{name}}</h1></body></html>",
                "{{name}}");
        return Reminders.builder(stores, clock)
                .watch(useCase, this)
                .executor(this)
                .templates(HandlebarsTemplates.of(List.of(text)))
                .policy(ContactPolicy.none())
                .build();
    }

    private static Planned letter(Deal deal) {
        EmailAddress to = EmailAddress.parse("buyer@example.org").orElseThrow();
        return Planned.act(
                new SendMail(to, Optional.empty(), new Letter("hostile", Locale.ENGLISH, Map.of("name", deal.name()))));
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super Deal> sink) {
        reread(Set.copyOf(deals)).values().forEach(sink);
        return new FetchReport(clock.instant(), deals.size(), 0, "all of them", LeftOut.NOTHING);
    }

    @Override
    public Map<SubjectRef, Deal> reread(Set<SubjectRef> subjects) {
        if (silent) {
            throw new SourceException(name);
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(20);
        return subjects.stream().collect(Collectors.toMap(ref -> ref, ref -> new Deal(ref, name, day)));
    }

    @Override
    public Channel<SendMail> channel() {
        return Channel.MAIL;
    }

    @Override
    public List<AttachedFile> attachedTo(SendMail letter) {
        return List.of(new AttachedFile(name, name, 1));
    }

    @Override
    public void execute(Work<SendMail> work) {
        for (Optional<Effect<SendMail>> one = work.next(); one.isPresent(); one = work.next()) {
            one.get().begin();
            one.get().settle(next);
        }
    }
}
