package io.napomni.scenario.answer;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.decision.Planned;
import io.napomni.model.Customer;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the letters that confirm an answer. */
final class AnswerLetters {

    private final String companyName;

    AnswerLetters(String companyName) {
        this.companyName = companyName;
    }

    /** A letter of this template to the first address of the customer; blocked if there is none. */
    Planned letter(String template, AnswerFact fact) {
        Optional<EmailAddress> to = fact.card().flatMap(Customer::firstEmail);
        if (to.isEmpty()) {
            return Planned.blocked(fact.card().isEmpty() ? "no-customer-card" : "no-recipient");
        }
        Letter letter = new Letter(template, fact.invitation().language(), model(fact));
        return Planned.act(new SendMail(to.get(), fact.manager().flatMap(Manager::email), letter));
    }

    private Map<String, Object> model(AnswerFact fact) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("customerName", fact.card().orElseThrow().name());
        model.put("companyName", companyName);
        model.put("contractNumber", fact.invitation().label());
        model.put("givenOn", fact.givenOn());
        fact.answer().wantedOn().ifPresent(day -> model.put("wantedOn", day));
        if (!fact.answer().text().isEmpty()) {
            model.put("words", fact.answer().text());
        }
        model.put("lines", lines(fact.answer().text()));
        fact.manager().ifPresent(manager -> {
            model.put("managerName", manager.name());
            manager.email().ifPresent(email -> model.put("managerEmail", email.value()));
            manager.phone().ifPresent(phone -> model.put("managerPhone", phone));
        });
        return model;
    }

    /** A value of a letter is one line; what a customer wrote, or ordered, may have many. */
    private static List<Map<String, Object>> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Map.<String, Object>of("words", line))
                .toList();
    }
}
