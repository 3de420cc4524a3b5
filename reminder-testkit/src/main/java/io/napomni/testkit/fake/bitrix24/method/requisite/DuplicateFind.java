package io.napomni.testkit.fake.bitrix24.method.requisite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code crm.duplicate.findbycomm}: ids of contacts and companies that have one of at most twenty addresses or
 * telephones. Twenty of a kind are all it tells, and then it tells none of the kinds that follow. A field with several
 * addresses in it is one value.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/duplicates/crm-duplicate-find-by-comm.html">
 *     crm.duplicate.findbycomm</a>
 */
final class DuplicateFind implements RestMethod {
    private static final int MOST = 20;
    private static final List<EntityType> KINDS = List.of(EntityType.CONTACT, EntityType.COMPANY);

    @Override
    public Result execute(Call call) {
        String type = call.param("type").asText();
        if (!Set.of("EMAIL", "PHONE").contains(type)) {
            throw RestError.badRequest("Communication type is not defined", "Parameter 'type' is required.");
        }
        Set<String> wanted = values(call);
        if (wanted.isEmpty()) {
            throw RestError.badRequest("Communication values is not defined", "Parameter 'values' is required.");
        }
        ObjectNode found = Json.object();
        for (EntityType kind : kinds(call)) {
            List<Long> ids = having(call, kind, type, wanted);
            if (!ids.isEmpty()) {
                ids.forEach(found.putArray(kind.name())::add);
            }
            if (ids.size() >= MOST) {
                break;
            }
        }
        return Result.of(found.isEmpty() ? Json.array() : found);
    }

    private static Set<String> values(Call call) {
        return Json.values(call.param("values")).stream()
                .limit(MOST)
                .map(value -> key(value.asText()))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<EntityType> kinds(Call call) {
        String asked = call.param("entity_type").asText();
        List<EntityType> kinds = KINDS.stream()
                .filter(kind -> asked.isEmpty() || asked.equals(kind.name()))
                .filter(kind -> call.data().items(kind).rights().allows(Right.READ))
                .toList();
        if (kinds.isEmpty() && !asked.equals("LEAD")) {
            throw new RestError(403, "", "Access denied");
        }
        return kinds;
    }

    private static List<Long> having(Call call, EntityType kind, String type, Set<String> wanted) {
        return call.data().items(kind).byId().values().stream()
                .filter(item -> item.multiFields().stream()
                        .anyMatch(field -> field.typeId().equals(type) && wanted.contains(key(field.value()))))
                .limit(MOST)
                .map(Item::id)
                .toList();
    }

    private static String key(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
