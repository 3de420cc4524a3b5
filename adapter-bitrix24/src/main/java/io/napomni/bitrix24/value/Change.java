package io.napomni.bitrix24.value;

import io.napomni.bitrix24.wire.Json;
import java.util.List;
import java.util.function.Predicate;

/**
 * A field that is to get a value. The portal answers success even for what it has passed over, so the card in its
 * answer is looked at.
 *
 * @param name for people
 * @param key in {@code crm.item.*}
 * @param sent a text, or a list of texts
 * @param shown whether the field's value in an answer is the one that was wanted
 */
public record Change(String name, String key, Object sent, Predicate<Json> shown) {

    /** A reference to a person or a card. */
    public static Change ofId(String name, String key, String id) {
        return new Change(name, key, id, value -> Form.NUMBER.isSame(id, value));
    }

    /** A text that must come back as it was sent. */
    public static Change ofText(String name, String key, String text) {
        return new Change(name, key, text, value -> Form.TEXT.isSame(text, value));
    }

    /** One of the cards that another is bound to. */
    public static Change ofOneOf(String name, String key, String id) {
        return new Change(
                name, key, List.of(id), value -> value.items().stream().anyMatch(each -> Form.NUMBER.isSame(id, each)));
    }

    /** Whether the card has the wanted value. */
    public boolean isTakenBy(Json card) {
        return shown.test(card.get(key));
    }

    /** Without the value: it can be personal. */
    @Override
    public String toString() {
        return name;
    }
}
