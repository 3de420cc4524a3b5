package io.napomni.port.upkeep;

/**
 * What is done to a tenant's stores beside runs. Whatever is removed or erased, no effect that the ledger knew becomes
 * free by it: what was tidied away or erased is claimed by nobody, for ever.
 */
public interface Upkeep {

    /**
     * Removes what is older than its period, some hundred rows in a transaction, so that runs go on meanwhile. What is
     * under way, deferred or in doubt stays, and so do holds in force and the last runs of each scenario.
     *
     * <p>Of an effect a hash of its key stays for ever: made with the key for pseudonyms if the stores were opened with
     * one. Without it the hash is a plain one, which whoever guesses the subject can recognise, and no erasure changes it
     * later; where people are going to be erased, tidy with the key only.
     *
     * @throws io.napomni.port.LedgerException if the store could not keep it; asked again it goes on
     */
    Tidied tidy(Retention retention);

    /**
     * Everything that is kept of a subject or a customer, as it is kept. What was erased before is not found again.
     *
     * @throws io.napomni.port.LedgerException if the store could not answer
     */
    Kept export(Whom whom);

    /**
     * Erases a subject, or a customer with all subjects that the ledger knows of them, in one transaction: texts are
     * emptied, identities become pseudonyms, holds are removed. Of approvals hashes stay: what is due once more is shown
     * again, whether it was approved or not. A stop that shall outlive it belongs to the suppressions.
     *
     * @param by who erases
     * @param why on whose demand, or by which rule; without personal data
     * @return the act, to be filed; it names nobody
     * @throws io.napomni.port.LedgerException if the stores were opened without a key for pseudonyms, if an effect of
     *     theirs is under way at this moment, or if the store could not keep it; then nothing was erased
     */
    ErasureAct erase(Whom whom, String by, String why);
}
