package io.napomni.testkit.fake.onec.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options in an address, decoded. */
public final class Options {
    private static final Set<String> KNOWN = Set.of(
            "$filter", "$select", "$orderby", "$top", "$skip", "$expand", "$inlinecount", "$format", "$allowedOnly");

    private final Map<String, String> byName;

    private Options(Map<String, String> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * Reads a query as it stands in the address.
     *
     * @throws Refusal 400, code 0, for an option with a dollar sign that 1C does not have
     */
    public static Options of(String rawQuery) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String part : rawQuery.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = Percent.decode(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : Percent.decode(part.substring(equals + 1));
            if (name.startsWith("$") && !KNOWN.contains(name)) {
                throw new Refusal(400, 0, "The " + name + " parameter is not supported");
            }
            if (!name.isEmpty()) {
                byName.put(name, value);
            }
        }
        return new Options(byName);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * A number that is not negative.
     *
     * @throws Refusal 400, code 14, for anything else
     */
    public Optional<Long> number(String name) {
        Optional<String> text = text(name);
        if (text.isPresent() && !text.get().matches("\\d{1,18}")) {
            throw Refusal.unparsable(name);
        }
        return text.map(Long::valueOf);
    }

    public boolean allowedOnly() {
        return text("allowedOnly")
                .or(() -> text("$allowedOnly"))
                .filter("true"::equals)
                .isPresent();
    }
}
