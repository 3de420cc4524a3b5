package io.napomni.testkit.fake.onec.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.schema.Use;
import io.napomni.testkit.fake.onec.schema.VirtualRow;
import io.napomni.testkit.fake.onec.schema.VirtualTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds records up by dimensions. A balance of nothing is no row. */
final class Totals {
    private final SetSchema set;
    private final SetSchema flat;
    private final VirtualCall call;
    private final List<Property> dimensions;
    private final List<String> columns;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private record Group(ObjectNode first, Map<String, Sum> sums) {}

    Totals(SetSchema set, SetSchema flat, VirtualCall call) {
        this.set = set;
        this.flat = flat;
        this.call = call;
        Optional<String> asked = call.text("Dimensions").or(() -> call.text("ExtraDimensions"));
        this.dimensions = Dimensions.chosen(flat, asked);
        this.columns = dimensions.stream().map(Property::name).toList();
    }

    void add(ObjectNode row) {
        Group group =
                groups.computeIfAbsent(Dimensions.key(row, columns), key -> new Group(row, new LinkedHashMap<>()));
        boolean expense = row.path("RecordType").asText().equals("Expense");
        boolean before = row.path("Period").asText().compareTo(call.start()) < 0;
        for (Property resource : flat.of(Use.RESOURCE)) {
            BigDecimal amount = amount(row.path(resource.name()));
            Sum old = group.sums.getOrDefault(resource.name(), Sum.NOTHING);
            Sum now = before
                    ? old.opened(expense ? amount.negate() : amount)
                    : expense ? old.spent(amount) : old.received(amount);
            group.sums.put(resource.name(), now);
        }
    }

    private static BigDecimal amount(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText("0"));
    }

    SetSchema schema() {
        List<Property> properties = new ArrayList<>(dimensions);
        properties.addAll(resources());
        return new SetSchema(
                set.name() + "_" + call.table().function(), flat.kind(), "virtual", properties, List.of(), List.of());
    }

    List<ObjectNode> rows() {
        return groups.values().stream()
                .filter(group -> call.table() != VirtualTable.BALANCE
                        || group.sums.values().stream().anyMatch(sum -> !sum.isNothing()))
                .map(this::row)
                .toList();
    }

    private ObjectNode row(Group group) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        columns.forEach(name -> row.set(name, group.first.get(name)));
        group.sums.forEach((resource, sum) -> resources().stream()
                .map(Property::name)
                .filter(name -> name.startsWith(resource) && isEnding(name.substring(resource.length())))
                .forEach(name -> row.put(name, sum.of(name.substring(resource.length())))));
        return row;
    }

    /** Not the column of another resource whose name only begins in the same way. */
    private boolean isEnding(String rest) {
        return !rest.isEmpty() && rest.charAt(0) < 'А' && !rest.startsWith("_");
    }

    private List<Property> resources() {
        return VirtualRow.of(set, call.table()).stream()
                .filter(property -> property.use() == Use.RESOURCE)
                .toList();
    }
}
