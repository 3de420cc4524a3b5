package io.napomni.scenario.dunning;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.decision.Member;
import io.napomni.decision.Planned;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters to customers about what they owe. */
final class DunningLetters {

    private final DunningTerms terms;
    private final DunningModel model;

    DunningLetters(DunningTerms terms) {
        this.terms = terms;
        this.model = new DunningModel(terms);
    }

    /** A customer is named whose card cannot be read. */
    private static boolean isOutOfSight(DunningFact fact) {
        return fact.card().isEmpty()
                && !fact.invoice().customer().repeats(fact.invoice().ref());
    }

    /** One letter about all documents, to the first address of the customer; blocked if there is none. */
    Planned letter(List<Member<DunningFact>> members) {
        List<Member<DunningFact>> sorted = DunningModel.sorted(members);
        DunningFact first = sorted.get(0).fact();
        Optional<EmailAddress> to = first.card().flatMap(card -> card.firstEmail());
        if (to.isEmpty()) {
            return Planned.blocked(isOutOfSight(first) ? "no-customer-card" : "no-recipient");
        }
        Optional<EmailAddress> replyTo = first.manager().flatMap(Manager::email);
        Map<String, Object> filled = model.of(sorted);
        return Planned.act(
                new SendMail(to.get(), replyTo, new Letter(DunningReminders.LETTER, terms.language(), filled)));
    }
}
