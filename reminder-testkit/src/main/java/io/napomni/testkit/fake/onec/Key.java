package io.napomni.testkit.fake.onec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.query.Base;
import io.napomni.testkit.fake.onec.query.Filter;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.wire.Refusal;
import io.napomni.testkit.fake.onec.wire.Segment;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The key of one object, as it stands in the brackets of a path. The value of a composite part, such as Recorder, goes
 * over the wire as a text and is taken as a text or as a guid.
 *
 * @param parts literals by the names of properties
 */
record Key(SetSchema set, Map<String, String> parts) {
    private static final Pattern LITERAL = Pattern.compile("(?:guid)?'((?:[^']|'')*)'");

    /**
     * Reads a key; a single value without a name belongs to a key of a single part.
     *
     * @throws Refusal 400, code 7, where a part is missing
     */
    static Key of(SetSchema set, Segment segment) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : segment.argumentList()) {
            int equals = part.indexOf('=');
            boolean single = equals < 0 && set.key().size() == 1;
            parts.put(
                    single ? set.key().get(0) : part.substring(0, Math.max(0, equals)),
                    single ? part : part.substring(equals + 1));
        }
        for (String name : set.key()) {
            if (!parts.containsKey(name)) {
                throw new Refusal(400, 7, "Не указана часть ключа " + name);
            }
        }
        return new Key(set, parts);
    }

    /** The parts of one type, compared as in any filter. */
    Filter plain(Base base) {
        String text = parts.entrySet().stream()
                .filter(part -> !isComposite(part.getKey()))
                .map(part -> part.getKey() + " eq " + part.getValue())
                .collect(Collectors.joining(" and "));
        return text.isEmpty() ? Filter.all() : Filter.of(base, set, text, "key");
    }

    /** The others: in a filter {@code eq} with a text or a guid would never hold for them. */
    Predicate<ObjectNode> composite() {
        return row -> parts.entrySet().stream()
                .filter(part -> isComposite(part.getKey()))
                .allMatch(part -> row.path(part.getKey()).asText().equals(value(part.getValue())));
    }

    private boolean isComposite(String name) {
        return set.property(name).filter(Property::composite).isPresent();
    }

    private static String value(String literal) {
        Matcher quoted = LITERAL.matcher(literal);
        if (!quoted.matches()) {
            throw new Refusal(400, 1, "Не удалось разобрать строку '" + literal + "' как значение типа Edm.String!");
        }
        String text = quoted.group(1).replace("''", "'");
        return literal.startsWith("guid") ? text.toLowerCase(Locale.ROOT) : text;
    }
}
