package io.napomni.runner.command;

import io.napomni.action.EffectKey;
import io.napomni.decision.Proposal;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.runner.UsageException;

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

    /** @throws UsageException if it is no reference of a customer */
    static CustomerRef customer(String text) {
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
        return proposal.with(
                proposal.reminders().stream()
                        .filter(one -> one.parts().stream()
                                .anyMatch(part -> part.subject().equals(subject)))
                        .toList(),
                proposal.setAside().stream()
                        .filter(one -> one.part().subject().equals(subject))
                        .toList());
    }
}
