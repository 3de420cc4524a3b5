package io.napomni.testkit.fake.onec.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.schema.Use;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Double entry made single: each record of an accounting register is one account's receipt, another's expense. */
final class Entries {
    private static final String DEBIT = "Dr";
    private static final String CREDIT = "Cr";

    private Entries() {}

    /** Records with {@code Account_Key} and {@code ExtDimension1} in place of those of both sides. */
    static SetSchema schema(SetSchema flat) {
        List<Property> properties = new ArrayList<>();
        for (Property property : flat.properties()) {
            if (isOf(property.name(), DEBIT)) {
                properties.add(new Property(
                        without(property.name(), DEBIT),
                        property.type(),
                        Use.DIMENSION,
                        property.targets(),
                        property.enumeration()));
            } else if (!isOf(property.name(), CREDIT)) {
                properties.add(property);
            }
        }
        return new SetSchema(flat.name(), flat.kind(), flat.field(), properties, List.of(), List.of());
    }

    static Iterator<ObjectNode> of(Iterator<ObjectNode> records) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                .flatMap(record ->
                        Stream.of(side(record, DEBIT, CREDIT, "Receipt"), side(record, CREDIT, DEBIT, "Expense")))
                .iterator();
    }

    private static ObjectNode side(ObjectNode record, String own, String other, String type) {
        ObjectNode side = JsonNodeFactory.instance.objectNode();
        record.properties().forEach(part -> {
            if (isOf(part.getKey(), own)) {
                side.set(without(part.getKey(), own), part.getValue());
            } else if (!isOf(part.getKey(), other)) {
                side.set(part.getKey(), part.getValue());
            }
        });
        return side.put("RecordType", type);
    }

    private static boolean isOf(String name, String side) {
        return name.equals("Account" + side + Property.KEY)
                || name.matches("ExtDimension" + side + "\\d(" + Property.TYPE + ")?");
    }

    private static String without(String name, String side) {
        return name.replaceFirst(side, "");
    }
}
