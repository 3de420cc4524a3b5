package io.napomni.scenario.contract;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.decision.Member;
import io.napomni.decision.Planned;
import io.napomni.model.Customer;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.model.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Fills the letters about contracts. Only dates and numbers go in, so that a letter reads the same on any day. */
final class ContractLetters {

    /** A longer one, or one with line ends, is something else that slipped into the field. */
    private static final int LONGEST_NUMBER = 100;

    private final ContractTerms terms;

    ContractLetters(ContractTerms terms) {
        this.terms = terms;
    }

    /**
     * A letter of this template to the first address of the customer; blocked if there is none, or if the
     * contract has no number that could be named.
     */
    Planned letter(String template, Member<ContractFact> member) {
        ContractFact fact = member.fact();
        Optional<EmailAddress> to = fact.card().flatMap(Customer::firstEmail);
        if (to.isEmpty()) {
            return Planned.blocked(isOutOfSight(fact) ? "no-customer-card" : "no-recipient");
        }
        String number = fact.contract().number();
        if (number.isBlank()) {
            return Planned.blocked("no-contract-number");
        }
        if (number.length() > LONGEST_NUMBER || number.chars().anyMatch(Character::isISOControl)) {
            return Planned.blocked("odd-contract-number");
        }
        Optional<EmailAddress> replyTo = fact.manager().flatMap(Manager::email);
        return Planned.act(new SendMail(to.get(), replyTo, new Letter(template, terms.language(), model(fact))));
    }

    /** A customer is named whose card cannot be read. */
    private static boolean isOutOfSight(ContractFact fact) {
        return fact.card().isEmpty()
                && !fact.contract().customer().repeats(fact.contract().ref());
    }

    private Map<String, Object> model(ContractFact fact) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("customerName", fact.card().orElseThrow().name());
        model.put("companyName", terms.companyName());
        model.put("contractNumber", fact.contract().number());
        fact.contract().startsOn().ifPresent(day -> model.put("startsOn", day));
        fact.contract().endsOn().ifPresent(day -> model.put("endsOn", day));
        fact.supply().lastShippedOn().ifPresent(day -> model.put("lastShippedOn", day));
        fact.supply()
                .remainder()
                .filter(Quantity::isPositive)
                .ifPresent(remainder -> model.put("remainder", remainder.amount()));
        model.put("unit", fact.supply().remainder().map(Quantity::unit).orElse(""));
        fact.manager().ifPresent(manager -> {
            model.put("managerName", manager.name());
            manager.email().ifPresent(email -> model.put("managerEmail", email.value()));
            manager.phone().ifPresent(phone -> model.put("managerPhone", phone));
        });
        return model;
    }
}
