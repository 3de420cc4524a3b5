package io.napomni.scenario.dunning;

import static io.napomni.action.Channel.MAIL;
import static io.napomni.action.Channel.NOTICE;
import static io.napomni.action.Channel.TASK;

import io.napomni.action.Action;
import io.napomni.action.CreateTask;
import io.napomni.action.Letter;
import io.napomni.action.Notify;
import io.napomni.action.SendMail;
import io.napomni.decision.Member;
import io.napomni.decision.Planned;
import io.napomni.decision.Step;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.scenario.dunning.Escalation.Colleague;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells the manager and the head, once for each document and level. */
final class DunningColleagues {

    private static final int DAYS_FOR_THE_TASK = 3;

    private final DunningTerms terms;
    private final DunningModel model;
    private final DunningWording wording;

    DunningColleagues(DunningTerms terms) {
        this.terms = terms;
        this.model = new DunningModel(terms);
        this.wording = DunningWording.of(terms.language());
    }

    Step<DunningFact> step(Escalation escalation) {
        String name = escalation.step();
        Colleague to = escalation.to();
        return switch (escalation.by()) {
            case TASK -> Step.once(name, TASK, member -> tell(to, member, id -> task(id, member)));
            case NOTICE -> Step.once(name, NOTICE, member -> tell(to, member, id -> notice(id, member)));
            case LETTER -> Step.once(name, MAIL, member -> write(to, member));
        };
    }

    private Planned tell(Colleague to, Member<DunningFact> member, Function<String, Action> action) {
        DunningFact fact = member.fact();
        Optional<String> id = to == Colleague.HEAD
                ? fact.head().map(Manager::id)
                : fact.invoice().managerId().or(terms::taskFor);
        return id.map(action)
                .map(Planned::act)
                .orElseGet(() -> Planned.blocked(to == Colleague.HEAD ? "no-head" : "no-responsible"));
    }

    private Action task(String id, Member<DunningFact> member) {
        DunningFact fact = member.fact();
        return new CreateTask(
                fact.invoice().ref(),
                id,
                wording.title(fact.invoice()),
                wording.text(fact),
                member.today().plusDays(DAYS_FOR_THE_TASK));
    }

    private Action notice(String id, Member<DunningFact> member) {
        return new Notify(id, wording.text(member.fact()));
    }

    private Planned write(Colleague to, Member<DunningFact> member) {
        DunningFact fact = member.fact();
        Optional<EmailAddress> address = (to == Colleague.HEAD ? fact.head() : fact.manager()).flatMap(Manager::email);
        if (address.isEmpty()) {
            return Planned.blocked("no-address-of-colleague");
        }
        Map<String, Object> filled = new LinkedHashMap<>(model.of(List.of(member)));
        filled.put("toHead", to == Colleague.HEAD);
        Letter letter = new Letter(DunningReminders.COLLEAGUE_LETTER, terms.language(), filled);
        return Planned.act(SendMail.toColleague(address.get(), letter));
    }
}
