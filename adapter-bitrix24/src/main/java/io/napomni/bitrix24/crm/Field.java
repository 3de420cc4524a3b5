package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A field of a CRM card.
 *
 * @param key under which {@code crm.item.*} knows it; never derived, always asked for
 * @param code its name in the database, for example {@code UF_CRM_1700000001}
 * @param titles what people see
 * @param type for example {@code date}
 * @param options texts of an enumeration by their ids
 * @param multiple whether it holds several values
 * @param writable whether a value can be set on a card that exists
 */
public record Field(
        String key,
        String code,
        List<String> titles,
        String type,
        Map<String, String> options,
        boolean multiple,
        boolean writable) {

    static Field from(String key, Json json) {
        List<String> titles = Stream.of("title", "listLabel", "formLabel", "filterLabel")
                .flatMap(name -> json.get(name).text().stream())
                .distinct()
                .toList();
        Map<String, String> options = new TreeMap<>();
        for (Json item : json.get("items").items()) {
            item.get("ID")
                    .text()
                    .ifPresent(id -> options.put(
                            id, Objects.requireNonNull(item.get("VALUE").text().orElse(id))));
        }
        String code = json.get("upperName").text().orElse(key);
        String type = json.get("type").text().orElse("");
        boolean writable = !isSet(json.get("isReadOnly")) && !isSet(json.get("isImmutable"));
        return new Field(key, code, titles, type, Map.copyOf(options), isSet(json.get("isMultiple")), writable);
    }

    private static boolean isSet(Json flag) {
        return !flag.isBlank() && !flag.text().equals(Optional.of("N"));
    }

    boolean isCalled(String name) {
        return key.equalsIgnoreCase(name)
                || code.equalsIgnoreCase(name)
                || titles.stream().anyMatch(title -> title.equalsIgnoreCase(name));
    }

    /** Whether the portal can compare its values with a day. */
    public boolean isDate() {
        return type.equals("date") || type.equals("datetime");
    }

    /** The title, and the code to tell fields of one title apart. */
    @Override
    public String toString() {
        return titles.isEmpty() ? code : "\"" + titles.get(0) + "\" (" + code + ")";
    }
}
