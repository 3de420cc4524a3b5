package io.napomni.bitrix24.oauth;

import java.util.function.UnaryOperator;

/**
 * Keeps the tokens of one application for one portal. A refresh token can be used once, so whoever loses the new pair
 * has to be authorised by a person again: it is kept before it is used.
 */
public interface TokenKeeper {

    /**
     * The pair that is kept.
     *
     * @throws io.napomni.port.ConfigurationException if there is none: the application has not been authorised
     * @throws io.napomni.port.LedgerException if it cannot be read
     */
    Tokens current();

    /**
     * Changes the pair, one caller at a time in all processes that share the keeper. If another pair is kept than the
     * caller has seen, somebody else has changed it: it is returned, and nothing is changed.
     *
     * @param change asks for the new pair; what it throws is passed on, and nothing is changed
     * @return what is kept now, durably
     * @throws io.napomni.port.LedgerException if it cannot be kept
     */
    Tokens change(Tokens seen, UnaryOperator<Tokens> change);
}
