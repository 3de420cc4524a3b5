package io.napomni.bitrix24.visit;

import io.napomni.model.SubjectRef;

/**
 * Somebody who works at the portal has our page open in the card of a deal that the portal lets him see.
 *
 * @param userId number of the portal's user
 * @param userName first and last name in one line, at most 60 characters; empty where the portal does not tell it
 * @param deal whose card it is
 * @param language of the portal's page, two letters in lower case
 */
public record DealVisit(String userId, String userName, SubjectRef deal, String language) {

    /** How a journal names the person: {@code Anna Smirnova (b24:user:21)}, or the number alone. */
    public String person() {
        String number = deal.system() + ":user:" + userId;
        return userName.isEmpty() ? number : userName + " (" + number + ")";
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "DealVisit[" + deal + ", user " + userId + "]";
    }
}
