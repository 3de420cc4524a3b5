package io.napomni.testkit.fake.bitrix24.method.document;

import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.document.DocumentTemplate;
import io.napomni.testkit.fake.bitrix24.document.PortalDocument;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code crm.documentgenerator.document.add}: makes a document. Asked twice it makes two, and the PDF is not ready at
 * once.
 *
 * @see
 * <a
 *     href="https://apidocs.bitrix24.com/api-reference/crm/document-generator/documents/crm-document-generator-document-add.html">the method</a>
 */
final class DocumentAdd implements RestMethod {
    @Override
    public Result execute(Call call) {
        if (!call.params().has("templateId")) {
            throw RestError.badRequest("100", "Bitrix\\DocumentGenerator\\Template constructor must be is public");
        }
        DocumentTemplate template = call.data()
                .documents()
                .template(call.params().integer("templateId"))
                .orElseThrow(() -> RestError.badRequest("0", "Template not found"));
        EntityType type = EntityType.withId(call.params().integer("entityTypeId"))
                .orElseThrow(() -> RestError.badRequest("0", "No provider for entityTypeId"));
        long entity = call.params().integer("entityId");
        if (entity == 0) {
            throw RestError.badRequest("0", "Empty required parameter \"value\"");
        }
        if (!call.data().items(type).contains(entity)) {
            throw RestError.badRequest("0", "Cannot create document");
        }
        PortalDocument document = made(call, template, type, entity);
        call.data().documents().put(document);
        return DocumentJson.shown(document, false);
    }

    private static PortalDocument made(Call call, DocumentTemplate template, EntityType type, long entity) {
        long id = call.data().written().nextId();
        Map<String, String> values = new HashMap<>();
        call.param("values")
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        String number = values.getOrDefault("DocumentNumber", Long.toString(id));
        boolean stamped = call.params().integer("stampsEnabled") == 1;
        return new PortalDocument(id, template, type.id(), entity, number, values, stamped, call.now());
    }
}
