package io.napomni.runner.command;

import io.napomni.action.EffectKey;
import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.rule.LeftOut;
import io.napomni.runner.UsageException;
import io.napomni.runner.wire.Orders;
import io.napomni.runner.wire.Wiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what people write for a deal: its number alone, or the whole reference. */
final class Subjects {

    private static final String DEAL = "b24:deal:";

    private Subjects() {}

    /** @throws UsageException if it is neither */
    static SubjectRef parse(String text) {
        try {
            return SubjectRef.parse(text.matches("\\d+") ? DEAL + text : text);
        } catch (IllegalArgumentException wrong) {
            throw UsageException.of("usage.not-a-subject", text);
        }
    }

    /**
     * A deal by its number, an order or invoice by its own, or anything by its reference. The number of a document is
     * looked up where it is kept; digits alone are a deal where contracts are watched.
     *
     * @throws UsageException if it is nothing of the kind
     */
    static SubjectRef find(String text, Wiring wiring, LocalDate today) {
        boolean deal = text.matches("\\d+") && wiring.hasContracts();
        boolean ref = text.matches("[a-z0-9]+:[a-z0-9-]+:.+");
        if (deal || ref || wiring.orders().isEmpty()) {
            return parse(text);
        }
        Orders orders = wiring.orders().get();
        Set<SubjectRef> found = orders.find(text, today);
        if (found.isEmpty()) {
            throw UsageException.of("usage.no-such-order", text, orders.startsOn());
        }
        if (found.size() > 1) {
            String all = found.stream().map(SubjectRef::toString).collect(Collectors.joining(", "));
            throw UsageException.of("usage.ambiguous-order", text, all);
        }
        return found.iterator().next();
    }

    /** The same for who searches: all that it could be, and nothing if it is nothing of the kind. */
    static Set<SubjectRef> all(String text, Wiring wiring, LocalDate today) {
        if (text.matches("\\d+") && wiring.hasContracts()) {
            return Set.of(parse(text));
        }
        return wiring.orders().map(orders -> orders.find(text, today)).orElse(Set.of());
    }

    /** Whether a reference names a customer, as the systems that are read here write them. */
    static boolean isCustomer(String text) {
        return text.matches("[a-z0-9]+:(customer|company|contact):.+");
    }

    /** @throws UsageException if it is no reference of a customer */
    static CustomerRef customer(String text) {
        if (!isCustomer(text)) {
            throw UsageException.of("usage.not-a-customer", text);
        }
        try {
            return CustomerRef.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw UsageException.of("usage.not-a-customer", text);
        }
    }

    /** @throws UsageException if it is no key */
    static EffectKey key(String text) {
        try {
            return EffectKey.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw UsageException.of("usage.not-a-key", text);
        }
    }

    /** A proposal with only what concerns one subject. */
    static Proposal only(Proposal proposal, SubjectRef subject) {
        List<Judging.Doubtful> doubtful = proposal.doubtful().stream()
                .filter(one -> one.subject().equals(subject))
                .toList();
        Map<String, LeftOut> leftOut = new TreeMap<>(proposal.leftOut());
        leftOut.replaceAll((useCase, some) -> some.of(subject));
        Proposal about = new Proposal(
                proposal.today(),
                proposal.asOf(),
                proposal.outside(),
                proposal.counts(),
                doubtful,
                leftOut,
                proposal.reminders(),
                proposal.setAside());
        return about.with(
                proposal.reminders().stream()
                        .filter(one -> one.parts().stream()
                                .anyMatch(part -> part.subject().equals(subject)))
                        .toList(),
                proposal.setAside().stream()
                        .filter(one -> one.part().subject().equals(subject))
                        .toList());
    }
}
