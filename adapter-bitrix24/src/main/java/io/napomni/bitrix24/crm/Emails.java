package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.rest.Json;
import io.napomni.model.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The addresses of a card, in its order. */
final class Emails {
    private Emails() {}

    /** From the multi-fields; where a portal leaves those out, from the flat fields. */
    static List<EmailAddress> of(Json card) {
        List<EmailAddress> found = new ArrayList<>();
        for (Json row : card.get("fm").items()) {
            if (row.get("typeId").text().orElse("").equals("EMAIL")) {
                add(found, row.get("value"));
            }
        }
        if (found.isEmpty()) {
            card.entries().entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith("email"))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> add(found, entry.getValue()));
        }
        return List.copyOf(found);
    }

    private static void add(List<EmailAddress> found, Json value) {
        for (EmailAddress address : EmailAddress.allIn(value.text().orElse(""))) {
            if (found.stream().noneMatch(address::isSameAs)) {
                found.add(address);
            }
        }
    }
}
