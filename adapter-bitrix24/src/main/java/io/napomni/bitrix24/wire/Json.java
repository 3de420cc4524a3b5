package io.napomni.bitrix24.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of an answer, read as PHP writes: an id may be a number or a string, an empty map is an empty list, a map with
 * keys from 0 on is a list, and what is missing may be null, an empty string, false or an empty list.
 */
public final class Json {
    private static final Json NOTHING = new Json(MissingNode.getInstance());
    private static final int MOST_DIGITS = 60;

    private final JsonNode node;

    Json(JsonNode node) {
        this.node = node;
    }

    public static Json nothing() {
        return NOTHING;
    }

    /**
     * Itself; or, for a command's result that has not been read yet, that result: read anew each time, and not kept.
     */
    public Json read() {
        return node instanceof POJONode later && later.getPojo() instanceof BatchSlices.Slice slice
                ? new Json(JsonCodec.read(slice))
                : this;
    }

    /** Whether there is such a key at all, be its value null. */
    public boolean isPresent() {
        return !node.isMissingNode();
    }

    /** Whether it is a list, or a map that PHP may have written as one. */
    public boolean isContainer() {
        return node.isContainerNode();
    }

    /** Whether it is a map with keys. */
    public boolean isObject() {
        return node.isObject();
    }

    /** Whether PHP may have meant that there is nothing: null, a blank text, false, an empty list or map. */
    public boolean isBlank() {
        boolean empty = node.isContainerNode()
                ? node.isEmpty()
                : node.isTextual() && node.textValue().isBlank();
        return empty || node.isMissingNode() || node.isNull() || (node.isBoolean() && !node.booleanValue());
    }

    /** The first of a list that has one; otherwise this itself. A field may have been made multiple. */
    public Json first() {
        return node.isArray() && !node.isEmpty() ? new Json(node.get(0)) : this;
    }

    /** The value under a key; nothing if there is none. */
    public Json get(String key) {
        JsonNode found = node.get(key);
        return found == null ? NOTHING : new Json(found);
    }

    /** A non-blank text or a number as text; empty for anything else. */
    public Optional<String> text() {
        if (node.isTextual()) {
            return Optional.of(node.textValue().strip()).filter(text -> !text.isEmpty());
        }
        return number().map(BigDecimal::toPlainString);
    }

    /** A JSON number of a reasonable length; a string is none. */
    public Optional<BigDecimal> number() {
        return node.isNumber() ? Optional.of(node.decimalValue()).filter(Json::isReasonable) : Optional.empty();
    }

    private static boolean isReasonable(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }

    /** An id: a whole number above zero, or a string of one. */
    public Optional<Long> id() {
        return text().filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .filter(id -> id > 0);
    }

    /** A whole number from zero on, or a string of one. */
    public Optional<Long> count() {
        return text().filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong);
    }

    /** The elements of a list, or the values of a map, in their order; empty for anything else. */
    public List<Json> items() {
        List<Json> items = new ArrayList<>(node.size());
        node.forEach(item -> items.add(new Json(item)));
        return items;
    }

    /** The entries of a map in their order; a list gives its positions as keys. */
    public Map<String, Json> entries() {
        Map<String, Json> entries = new LinkedHashMap<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                entries.put(Integer.toString(i), new Json(node.get(i)));
            }
        } else {
            node.properties().forEach(entry -> entries.put(entry.getKey(), new Json(entry.getValue())));
        }
        return entries;
    }

    /** Without content: answers hold personal data. */
    @Override
    public String toString() {
        return "Json(" + node.getNodeType() + ")";
    }
}
