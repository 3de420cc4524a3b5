package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.wire.PhpQuery;
import java.util.Map;

/**
 * One call inside a batch.
 *
 * @param name letters and digits, a letter first: the portal answers numbers with lists
 * @param method for example {@code crm.item.list}
 * @param parameters texts, numbers, references, lists and maps of them; no null and no boolean
 */
public record Command(String name, String method, Map<String, ?> parameters) {
    /** @throws IllegalArgumentException if the name could be taken for a number */
    public Command {
        if (!name.matches("[a-z][a-z0-9]*")) {
            throw new IllegalArgumentException("a command's name begins with a letter");
        }
    }

    String line() {
        return parameters.isEmpty() ? method : method + "?" + PhpQuery.encode(parameters);
    }

    /** Without parameters: they can hold personal data. */
    @Override
    public String toString() {
        return name + "=" + method;
    }
}
