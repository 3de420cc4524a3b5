package io.napomni.scenario.reconciliation;

import io.napomni.model.Contract;
import io.napomni.model.Supply;
import java.util.Optional;

/**
 * A deal of the CRM and the contract of the books that it stands for, or one of them where the other was not found.
 *
 * @param deal as the CRM shows it
 * @param contract as the books show it
 * @param finding {@link Finding#MATCHED} only if both are there
 */
public record Correspondence(Optional<Supply> deal, Optional<Supply> contract, Finding finding) {

    /** @throws IllegalArgumentException if nothing is there, or not both of what is said to match */
    public Correspondence {
        boolean both = deal.isPresent() && contract.isPresent();
        if (both != (finding == Finding.MATCHED) || (deal.isEmpty() && contract.isEmpty())) {
            throw new IllegalArgumentException("a deal and a contract match, or one of them stands alone");
        }
    }

    /** Both. */
    public static Correspondence matched(Supply deal, Supply contract) {
        return new Correspondence(Optional.of(deal), Optional.of(contract), Finding.MATCHED);
    }

    /** A deal whose contract was not found. */
    public static Correspondence ofDeal(Supply deal, Finding why) {
        return new Correspondence(Optional.of(deal), Optional.empty(), why);
    }

    /** A contract whose deal was not found. */
    public static Correspondence ofContract(Contract contract, Finding why) {
        Supply alone = new Supply(contract, Optional.empty(), Optional.empty(), Optional.empty());
        return new Correspondence(Optional.empty(), Optional.of(alone), why);
    }

    /** What it is about: the deal, where there is one. */
    public Contract about() {
        return deal.or(() -> contract).orElseThrow().contract();
    }
}
