package io.napomni.runner.config;

import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.past.TwoWay;
import io.napomni.scenario.contract.ContractTerms;

/**
 * The use-case of contracts.
 *
 * @param mapping which pipeline and fields of deals make a contract
 * @param ownCalls whether our own calls, closed as done, count as contact with the customer
 */
public record ContractSettings(ContractMapping mapping, ContractTerms terms, boolean ownCalls) {

    /** Whether the portal is asked who was in touch. */
    public boolean asksWhoWasInTouch() {
        return terms.quietDays() > 0;
    }

    /** What counts as contact. */
    public TwoWay contacts() {
        return ownCalls ? TwoWay.standard() : TwoWay.standard().withoutOutgoingCalls();
    }
}
