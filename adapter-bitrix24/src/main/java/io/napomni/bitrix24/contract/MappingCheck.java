package io.napomni.bitrix24.contract;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.FieldBook;
import io.napomni.port.ConfigurationException;
import java.util.ArrayList;
import java.util.List;

/** Checks the fields of a mapping one by one, so that all that is wrong is said at once. */
final class MappingCheck {
    private final FieldBook book;
    private final List<Finding> findings = new ArrayList<>();

    private MappingCheck(FieldBook book) {
        this.book = book;
    }

    static List<Finding> of(FieldBook book, ContractFields fields) {
        MappingCheck check = new MappingCheck(book);
        check.field("number", fields.number());
        check.date("starts-on", fields.startsOn());
        check.date("ends-on", fields.endsOn());
        fields.lastShippedOn().ifPresent(name -> check.date("last-shipment", name));
        fields.nextShipmentOn().ifPresent(name -> check.date("next-shipment", name));
        fields.remainder().ifPresent(name -> check.field("remainder", name));
        fields.unit().ifPresent(name -> check.field("unit", name));
        fields.segment().ifPresent(name -> check.field("segment", name));
        return check.findings;
    }

    private void field(String what, String name) {
        find(what, name, false);
    }

    private void date(String what, String name) {
        find(what, name, true);
    }

    private void find(String what, String name, boolean shouldBeDate) {
        String code = "field-" + what;
        try {
            Field field = book.find(name);
            if (shouldBeDate && !field.isDate()) {
                findings.add(Finding.warning(
                        code,
                        "The field " + field + " is of the type " + field.type() + ", not a date,"
                                + " so that every deal of the pipeline has to be read each time.",
                        "Keep this date in a field of the type date."));
            } else {
                findings.add(Finding.ok(code, "The field " + field + " was found."));
            }
        } catch (ConfigurationException unknown) {
            findings.add(Finding.failed(code, String.valueOf(unknown.getMessage()), "Correct the mapping."));
        }
    }
}
