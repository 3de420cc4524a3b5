package io.napomni.bitrix24.contract;

/**
 * Where contracts are in a portal.
 *
 * @param pipeline of deals, by its name or its id
 * @param withClosed whether deals in stages of success and failure are read too
 * @param countingOutside whether the portal counts all contracts in the first request, so that a report can say how many
 *     lie outside of its windows; a count of millions of deals can take the portal most of a minute
 */
public record ContractMapping(String pipeline, ContractFields fields, boolean withClosed, boolean countingOutside) {

    /** Open deals of a pipeline. */
    public static ContractMapping of(String pipeline, ContractFields fields) {
        return new ContractMapping(pipeline, fields, false, true);
    }

    /** The same with closed deals, which are handed over as closed contracts. */
    public ContractMapping includingClosed() {
        return new ContractMapping(pipeline, fields, true, countingOutside);
    }

    /** The same without the count, for very large portals. */
    public ContractMapping withoutCounting() {
        return new ContractMapping(pipeline, fields, withClosed, false);
    }
}
