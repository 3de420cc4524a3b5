package io.napomni.runner.config.card;

import io.napomni.bitrix24.wire.Secret;
import java.util.Set;

/**
 * What proves that the portal itself opens our page in the card of a deal.
 *
 * @param applicationToken of the application whose page it is
 * @param memberId the portal's lasting name
 * @param places in the card where the page is bound
 */
public record CardSettings(Secret applicationToken, Secret memberId, Set<String> places) {

    /** Where the room of pages stands on our server; a gateway passes on all that is below. */
    public static final String PLACE = "/card/";

    /** What the portal asks for when a card is opened. */
    public static final String TAB = PLACE + "tab";

    /** Copies the places. */
    public CardSettings {
        places = Set.copyOf(places);
    }
}
