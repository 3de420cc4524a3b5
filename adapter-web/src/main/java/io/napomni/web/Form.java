package io.napomni.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a form or of a query, as {@code application/x-www-form-urlencoded} has them, in their order.
 *
 * <p>What browsers never send is refused: broken escapes, bytes that are no UTF-8, control characters, but where
 * whoever reads a field has asked for them. Line ends are {@code \n}.
 *
 * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL Standard</a>
 */
public final class Form {

    private static final int FIELDS = 300;
    private static final int NAME = 100;

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** @throws RefusedRequest with 400 if it is malformed, has more than 300 fields, or a very long name */
    static Form parse(String written) {
        return parse(written, Set.of());
    }

    /** @param loose names of fields in which control characters stay as they are */
    static Form parse(String written, Set<String> loose) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int count = 0;
        for (int from = 0; from < written.length(); ) {
            int end = written.indexOf('&', from);
            int to = end < 0 ? written.length() : end;
            if (to > from) {
                count++;
                add(fields, count, written.substring(from, to), loose);
            }
            from = to + 1;
        }
        return new Form(fields);
    }

    private static void add(Map<String, List<String>> fields, int count, String field, Set<String> loose) {
        int equals = field.indexOf('=');
        String name = PercentCode.decode(equals < 0 ? field : field.substring(0, equals));
        if (count > FIELDS || name.length() > NAME) {
            throw new RefusedRequest(400, "the form has more fields, or longer names, than any of ours");
        }
        String value = equals < 0 ? "" : field.substring(equals + 1);
        fields.computeIfAbsent(name, absent -> new ArrayList<>())
                .add(loose.contains(name) ? PercentCode.decodeAny(value) : PercentCode.decode(value));
    }

    /**
     * The only value of a field.
     *
     * @return empty if there is no such field
     * @throws RefusedRequest with 400 if the field is there twice
     */
    public Optional<String> one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw new RefusedRequest(400, "a field is given twice");
        }
        return values.stream().findFirst();
    }

    /** Every value of a field, in order. */
    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** Whether there is any field at all. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The names only: values may be anybody's data. */
    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }
}
