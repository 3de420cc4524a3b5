package io.napomni.bitrix24.value;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.Nearest;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a change of a field and a text: a blank text clears the field, a field with several values has one on each
 * line.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/index.html">names and values of fields</a>
 */
public final class FieldValue {
    private FieldValue() {}

    /** @throws ConfigurationException if the field cannot be written, or the text, not shown, is no value of it */
    public static Change of(Field field, String text) {
        if (!field.writable()) {
            throw new ConfigurationException("The field " + field + " cannot be written: the portal fills it.");
        }
        Form form = Form.of(field.type())
                .orElseThrow(() -> new ConfigurationException("The field " + field + " is of the type \"" + field.type()
                        + "\", which is not written. Name a text, number, date, list, flag, money or reference."));
        if (text.isBlank()) {
            return new Change(field.toString(), field.key(), "", form::isCleared);
        }
        return field.multiple() ? several(field, form, text) : one(field, form, text);
    }

    private static Change one(Field field, Form form, String text) {
        String sent = sent(field, form, text);
        return new Change(field.toString(), field.key(), sent, value -> form.isSame(sent, value));
    }

    private static Change several(Field field, Form form, String text) {
        List<String> sent = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> sent(field, form, line))
                .toList();
        return new Change(field.toString(), field.key(), sent, value -> areSame(form, sent, value));
    }

    /** In any order: the portal sorts some. */
    private static boolean areSame(Form form, List<String> sent, Json value) {
        List<Json> left = new ArrayList<>(value.items());
        for (String one : sent) {
            Optional<Json> same =
                    left.stream().filter(each -> form.isSame(one, each)).findFirst();
            if (same.isEmpty()) {
                return false;
            }
            left.remove(same.get());
        }
        return left.isEmpty();
    }

    private static String sent(Field field, Form form, String text) {
        String wanted = text.strip();
        if (form == Form.CHOICE) {
            return option(field, wanted);
        }
        return form.written(wanted)
                .orElseThrow(() -> new ConfigurationException(
                        "What is wanted for the field " + field + " is no " + form.noun() + ". Correct the value."));
    }

    private static String option(Field field, String wanted) {
        List<String> ids = field.options().entrySet().stream()
                .filter(option -> option.getValue().equalsIgnoreCase(wanted))
                .map(Map.Entry::getKey)
                .toList();
        if (ids.size() == 1) {
            return ids.get(0);
        }
        if (field.options().containsKey(wanted) || (field.options().isEmpty() && wanted.matches("[0-9]{1,18}"))) {
            return wanted;
        }
        String what = ids.isEmpty() ? "no option" : "several options";
        throw new ConfigurationException("The field " + field + " has " + what + " of that name. "
                + Nearest.to(wanted, field.options().values(), option -> option)
                + " An option is named by its text or its id.");
    }
}
