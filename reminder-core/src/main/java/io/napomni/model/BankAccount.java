package io.napomni.model;

import java.util.Optional;

/**
 * Where money for an organisation is to be sent, as an invoice and a payment code name it.
 *
 * @param number of the account, 20 characters in Russia
 * @param bic of the bank, 9 digits in Russia
 * @param bank its name
 * @param correspondentAccount of the bank; treasury accounts have none
 * @param city of the bank
 */
public record BankAccount(
        String number, String bic, String bank, Optional<String> correspondentAccount, Optional<String> city) {}
