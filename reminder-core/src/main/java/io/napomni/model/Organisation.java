package io.napomni.model;

import java.util.List;
import java.util.Optional;

/**
 * One of our own legal entities, in whose name documents are issued.
 *
 * @param name as it stands on documents
 * @param shortName shortened by law
 * @param taxId taxpayer's number (ИНН); empty too if what stands there is none, mistyped for example
 * @param kpp reason of registration; a person has none
 * @param ogrn number in the state register
 * @param accounts that are open, in the order of their numbers
 */
public record Organisation(
        SubjectRef ref,
        String name,
        Optional<String> shortName,
        Optional<TaxId> taxId,
        Optional<String> kpp,
        Optional<String> ogrn,
        List<BankAccount> accounts) {

    /** Copies the list. */
    public Organisation {
        accounts = List.copyOf(accounts);
    }
}
