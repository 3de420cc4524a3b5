package io.napomni.proofs.world;

import io.napomni.policy.ContactPolicy;
import io.napomni.run.Guards;
import io.napomni.scenario.contract.ContractTerms;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/** How a made-up company has set up its reminders. */
public record Plan(ContractTerms terms, ContactPolicy policy, Guards guards) {

    private static final ContractTerms TERMS =
            ContractTerms.of("Supplier", Locale.ENGLISH).withTaskFor("1");

    /** Nothing is limited: what is due is done. */
    public static Plan open() {
        return new Plan(
                TERMS.withColdStart(OptionalInt.empty()).withCooldownDays(0),
                ContactPolicy.none(),
                Guards.standard().withUsual(1_000_000, 1).withMaxFactAge(Duration.ofDays(1)));
    }

    /** What a company gets that sets nothing. */
    public static Plan standard() {
        return new Plan(TERMS, ContactPolicy.standard(), Guards.standard());
    }

    /** The standard limits for customers, and no guard over numbers. */
    public static Plan polite() {
        return open().with(ContactPolicy.standard()).with(TERMS.withColdStart(OptionalInt.empty()));
    }

    public Plan with(ContractTerms other) {
        return new Plan(other, policy, guards);
    }

    public Plan with(ContactPolicy other) {
        return new Plan(terms, other, guards);
    }

    public Plan with(Guards other) {
        return new Plan(terms, policy, other);
    }
}
