package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.wire.Json;
import io.napomni.model.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The addresses of a card, in its order. */
public final class Emails {
    private Emails() {}

    /** From the multi-fields; where a portal leaves those out, from the flat fields. */
    static List<EmailAddress> of(Json card) {
        return read(card, EmailAddress::allIn);
    }

    /** Those that stand alone in their field: the portal's search knows no others. */
    public static List<EmailAddress> alone(Json card) {
        return read(card, field -> EmailAddress.parse(field).stream().toList());
    }

    private static List<EmailAddress> read(Json card, Function<String, List<EmailAddress>> field) {
        List<EmailAddress> found = new ArrayList<>();
        for (Json row : card.get("fm").items()) {
            if (row.get("typeId").text().orElse("").equals("EMAIL")) {
                add(found, row.get("value"), field);
            }
        }
        if (found.isEmpty()) {
            card.entries().entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith("email"))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> add(found, entry.getValue(), field));
        }
        return List.copyOf(found);
    }

    private static void add(List<EmailAddress> found, Json value, Function<String, List<EmailAddress>> field) {
        for (EmailAddress address : field.apply(value.text().orElse(""))) {
            if (found.stream().noneMatch(address::isSameAs)) {
                found.add(address);
            }
        }
    }
}
