package io.napomni.bitrix24.action.letter;

import io.napomni.bitrix24.crm.CardRef;

/**
 * To whom a letter goes and in which card it stays.
 *
 * @param card the letter's card
 * @param customer whose address it is: the card itself, its company or one of its contacts
 * @param responsibleId of the card
 */
record Addressee(CardRef card, CardRef customer, long responsibleId) {}
