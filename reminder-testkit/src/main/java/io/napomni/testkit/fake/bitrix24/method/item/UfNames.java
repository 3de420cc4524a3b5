package io.napomni.testkit.fake.bitrix24.method.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.query.Names;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.Optional;

/**
 * The names of fields in one call: those of {@code crm.item.*}, or with {@code useOriginalUfNames=Y} those of the
 * database for user fields. The latter has a known bug: a selection then gives user fields only.
 *
 * @see <a href="https://github.com/bitrix-tools/b24-rest-docs/issues/263">the bug as reported</a>
 */
final class UfNames {
    private final FieldTable fields;
    private final boolean original;

    UfNames(Call call, FieldTable fields) {
        this.fields = fields;
        this.original = List.of("Y", "1", "true").contains(call.params().text("useOriginalUfNames"));
    }

    /** The name under which the field is shown. */
    String shown(Field field) {
        return original && field.is(FieldTrait.DYNAMIC) ? field.upperName() : field.name();
    }

    /** The field that the client means; empty for an unknown name, and for a standard field where the bug strikes. */
    Optional<Field> selected(String name) {
        return field(name).filter(field -> !original || field.is(FieldTrait.DYNAMIC));
    }

    /** A filter or an order under the names of {@code crm.item.*}; unknown names stay, to be refused. */
    JsonNode plain(JsonNode filter) {
        return original ? Names.renamed(filter, this::plain) : filter;
    }

    /** The fields of a write under the names of {@code crm.item.*}. */
    JsonNode written(JsonNode sent) {
        if (!original) {
            return sent;
        }
        ObjectNode plain = Json.object();
        sent.properties().forEach(entry -> plain.set(plain(entry.getKey()).orElse(entry.getKey()), entry.getValue()));
        return plain;
    }

    private Optional<String> plain(String name) {
        return Optional.of(field(name).map(Field::name).orElse(name));
    }

    private Optional<Field> field(String name) {
        if (!original) {
            return fields.find(name);
        }
        return fields.all().stream().filter(field -> shown(field).equals(name)).findFirst();
    }
}
