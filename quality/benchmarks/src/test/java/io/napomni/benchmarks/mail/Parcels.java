package io.napomni.benchmarks.mail;

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
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.LeftOut;
import io.napomni.rule.Timing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * So many parcels that wait, each for a customer of its own: each is worth one letter.
 *
 * @param first number of the first of them
 */
record Parcels(int first, int count, Instant asOf) implements FactSource<SubjectRef> {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    static UseCase<SubjectRef> useCase() {
        Ladder<SubjectRef> waits = Ladder.from(Anchor.of("since", (SubjectRef parcel) -> TODAY.minusDays(5)))
                .stage("waits", Timing.after(Delay.days(3)).openEnded());
        Step<SubjectRef> mail = Step.once("mail", Channel.MAIL, member -> Planned.act(letter(member.fact())));
        Scenario<SubjectRef> scenario = Scenario.of("parcel", waits, Playbook.at("waits", List.of(mail)));
        return new UseCase<>("parcels", Function.identity(), Parcels::customer, SubjectRef::id, List.of(scenario));
    }

    private static CustomerRef customer(SubjectRef parcel) {
        return new CustomerRef("shop", "customer", parcel.id());
    }

    private static SendMail letter(SubjectRef parcel) {
        EmailAddress to = new EmailAddress(Specimen.customer(Integer.parseInt(parcel.id())));
        return new SendMail(to, Optional.empty(), new Letter("parcel", Locale.ROOT, Map.of()));
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super SubjectRef> sink) {
        IntStream.range(first, first + count).mapToObj(Parcels::parcel).forEach(sink);
        return new FetchReport(asOf, count, 0, "made here", LeftOut.NOTHING);
    }

    private static SubjectRef parcel(int number) {
        return new SubjectRef("shop", "parcel", Integer.toString(number));
    }

    @Override
    public Map<SubjectRef, SubjectRef> reread(Set<SubjectRef> subjects) {
        return subjects.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
