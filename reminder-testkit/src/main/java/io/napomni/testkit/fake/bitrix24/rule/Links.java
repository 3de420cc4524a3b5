package io.napomni.testkit.fake.bitrix24.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two fields that say the same: one names the first of the linked items, the other names them all.
 *
 * @param one for example {@code contactId}
 * @param all for example {@code contactIds}
 */
public record Links(String one, String all) {
    /** The contacts of deals and invoices. */
    public static final Links CONTACTS = new Links("contactId", "contactIds");

    /** The companies of contacts. */
    public static final Links COMPANIES = new Links("companyId", "companyIds");

    /** Fills in the field that is missing; where both are set and disagree, the list wins. */
    public Map<String, Object> completed(Map<String, Object> values) {
        List<?> listed = listed(values);
        Object first = values.get(one);
        if (listed.isEmpty() ? first == null : listed.get(0).equals(first)) {
            return values;
        }
        Map<String, Object> completed = new HashMap<>(values);
        if (listed.isEmpty()) {
            completed.put(all, List.of(values.get(one)));
        } else {
            completed.put(one, listed.get(0));
        }
        return completed;
    }

    /** Makes the other of the two fields follow the one that was written, in place. */
    public void follow(Map<String, Object> values, String written) {
        if (written.equals(all)) {
            values.remove(one);
        } else if (written.equals(one)) {
            Object first = values.get(one);
            if (first == null) {
                values.remove(all);
                return;
            }
            Stream<?> others = listed(values).stream().filter(other -> !other.equals(first));
            values.put(all, Stream.concat(Stream.of(first), others).toList());
        }
    }

    private List<?> listed(Map<String, Object> values) {
        return values.get(all) instanceof List<?> list ? list : List.of();
    }
}
