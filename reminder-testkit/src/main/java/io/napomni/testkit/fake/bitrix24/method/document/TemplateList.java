package io.napomni.testkit.fake.bitrix24.method.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.document.DocumentTemplate;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** {@code crm.documentgenerator.template.list}: templates under their ids, 50 to a page. */
final class TemplateList implements RestMethod {
    private static final int PAGE = 50;

    @Override
    public Result execute(Call call) {
        List<DocumentTemplate> all = call.data().documents().templates();
        int start = (int) Math.max(0, call.params().integer("start"));
        ObjectNode result = Json.object();
        ObjectNode templates = result.putObject("templates");
        all.stream().skip(start).limit(PAGE).forEach(one -> templates.set(Long.toString(one.id()), shown(one)));
        boolean more = all.size() > start + PAGE;
        return new Result(
                result, OptionalLong.of(all.size()), more ? OptionalInt.of(start + PAGE) : OptionalInt.empty());
    }

    private static ObjectNode shown(DocumentTemplate template) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(template.id()))
                .put("name", template.name())
                .put("region", "ru");
        json.putArray("users").add("UA");
        ArrayNode types = json.putArray("entityTypeId");
        template.entityTypeIds().forEach(types::add);
        return json;
    }
}
