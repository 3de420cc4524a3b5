package io.napomni.port.store;

/**
 * All stores of one tenant, kept together.
 *
 * @param ledger what was done
 * @param history the same, as decisions read it
 * @param leases who runs
 * @param register the same, as people see it
 * @param doubts what may have happened
 * @param journal the history for people
 * @param holds what is stopped for a while
 * @param approvals what waits for a person
 * @param runs how past runs went
 * @param rests which channels are left alone
 * @param suppressions which addresses get no letters
 * @param answers what customers were asked in letters and have answered
 */
public record Stores(
        Ledger ledger,
        History history,
        Leases leases,
        Register register,
        Doubts doubts,
        Journal journal,
        Holds holds,
        Approvals approvals,
        Runs runs,
        Rests rests,
        Suppressions suppressions,
        Answers answers) {}
