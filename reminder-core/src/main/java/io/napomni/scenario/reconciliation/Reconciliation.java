package io.napomni.scenario.reconciliation;

import static io.napomni.action.Channel.FIELDS;

import io.napomni.action.UpdateFields;
import io.napomni.decision.Member;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.Contract;
import io.napomni.rule.Always;
import io.napomni.rule.Reason;
import io.napomni.rule.Rule;
import java.time.LocalDate;
import java.util.List;

/**
 * Keeps the deals of a CRM up to date with the contracts of the books. Only what differs is set; what has no
 * counterpart, or more than one, is told and left alone.
 */
public final class Reconciliation {

    private static final String STAGE = "current";

    private final ReconciliationTerms terms;

    private Reconciliation(ReconciliationTerms terms) {
        this.terms = terms;
    }

    /** The use-case {@code reconciliation} with its scenario {@code contract-reconciliation}. */
    public static UseCase<Correspondence> of(ReconciliationTerms terms) {
        return new UseCase<>(
                "reconciliation",
                fact -> fact.about().ref(),
                fact -> fact.about().customer(),
                fact -> label(fact.about()),
                List.of(new Reconciliation(terms).scenario()));
    }

    /** The number, or that of the card where it has none. */
    private static String label(Contract contract) {
        return contract.number().isBlank() ? contract.ref().id() : contract.number();
    }

    private Scenario<Correspondence> scenario() {
        Playbook<Correspondence> playbook =
                Playbook.at(STAGE, List.of(Step.converge("fields", FIELDS, member -> planned(member))));
        return Scenario.of("contract-reconciliation", rule(), playbook)
                .withColdStart(terms.atOnce())
                .withUsual(terms.atOnce());
    }

    private Rule<Correspondence> rule() {
        Rule<Correspondence> told = doubtful(Finding.NO_TAX_ID, "no-tax-id", new Always<>(STAGE));
        told = doubtful(Finding.SEVERAL_CONTRACTS, "several-contracts", told);
        told = doubtful(Finding.SEVERAL_DEALS, "several-deals", told);
        told = doubtful(Finding.NO_CONTRACT, "contract-not-found", told);
        told = doubtful(Finding.NO_DEAL, "deal-not-found", told);
        return told.unless(Reason.of("no-contract-number"), fact -> fact.finding() == Finding.NO_NUMBER)
                .unlessOn(Reason.of("over-without-deal"), Reconciliation::isOverAndAlone)
                .unless(Reason.of("lone-contract"), this::isOnlyCounted)
                .unless(Reason.of("as-wanted"), this::isAsWanted);
    }

    private static Rule<Correspondence> doubtful(Finding finding, String code, Rule<Correspondence> rule) {
        return rule.undecidableIf(Reason.of(code), fact -> fact.finding() == finding);
    }

    /** Books keep what is long over; a deal for it is not missed. */
    private static boolean isOverAndAlone(Correspondence fact, LocalDate today) {
        Contract contract = fact.about();
        boolean over =
                contract.closed() || contract.endsOn().filter(today::isAfter).isPresent();
        return over && fact.deal().isEmpty();
    }

    private boolean isOnlyCounted(Correspondence fact) {
        return fact.finding() == Finding.NO_DEAL && !terms.tellLoneContracts();
    }

    private boolean isAsWanted(Correspondence fact) {
        return fact.finding() == Finding.MATCHED && terms.changes(fact).isEmpty();
    }

    /** Asked only of what is matched and differs; any other was stopped by the rule. */
    private Planned planned(Member<Correspondence> member) {
        Correspondence fact = member.fact();
        return Planned.act(new UpdateFields(fact.about().ref(), terms.changes(fact)));
    }
}
