package io.napomni.bitrix24.contract;

import io.napomni.bitrix24.source.Canary;
import java.util.Optional;

/**
 * Where contracts are in a portal.
 *
 * @param pipeline of deals, by its name or its id
 * @param withClosed whether deals in stages of success and failure are read too
 * @param countingOutside whether the portal counts all contracts in the first request, so that a report can say how
 * many
 *     lie outside of its windows; a count of millions of deals can take the portal most of a minute
 * @param canary a deal, of this pipeline or another, that must come back whenever contracts are read
 */
public record ContractMapping(
        String pipeline, ContractFields fields, boolean withClosed, boolean countingOutside, Optional<Canary> canary) {

    /** Open deals of a pipeline. */
    public static ContractMapping of(String pipeline, ContractFields fields) {
        return new ContractMapping(pipeline, fields, false, true, Optional.empty());
    }

    /** The same with closed deals, which are handed over as closed contracts. */
    public ContractMapping includingClosed() {
        return new ContractMapping(pipeline, fields, true, countingOutside, canary);
    }

    /** The same without the count, for very large portals. */
    public ContractMapping withoutCounting() {
        return new ContractMapping(pipeline, fields, withClosed, false, canary);
    }

    /** The same, believed only while this deal comes back as it should be. */
    public ContractMapping withCanary(Canary deal) {
        return new ContractMapping(pipeline, fields, withClosed, countingOutside, Optional.of(deal));
    }
}
