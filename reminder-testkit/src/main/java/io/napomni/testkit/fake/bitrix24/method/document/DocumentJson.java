package io.napomni.testkit.fake.bitrix24.method.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.document.PortalDocument;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.TreeMap;

/** A document as the generator shows it. */
final class DocumentJson {
    private static final String DOWNLOAD = "https://portal.example/bitrix/services/main/ajax.php?id=";

    private DocumentJson() {}

    static Result shown(PortalDocument document, boolean ready) {
        ObjectNode result = Json.object();
        ObjectNode json = result.putObject("document")
                .put("id", document.id())
                .put("title", document.template().name() + " " + document.number())
                .put("number", document.number())
                .put("createTime", PortalTime.format(document.created()))
                .put("updateTime", PortalTime.format(document.created()))
                .put("stampsEnabled", document.stamped())
                .put("isTransformationError", false)
                .put("downloadUrl", url(document, "download"))
                .put("downloadUrlMachine", url(document, "downloadMachine"))
                .putNull("publicUrl")
                .put("templateId", Long.toString(document.template().id()))
                .put("entityId", Long.toString(document.entityId()))
                .put("entityTypeId", Integer.toString(document.entityTypeId()));
        ObjectNode values = json.putObject("values");
        new TreeMap<>(document.values()).forEach(values::put);
        if (ready) {
            json.put("pdfUrl", url(document, "pdf")).put("imageUrl", url(document, "image"));
        }
        return Result.of(result);
    }

    private static String url(PortalDocument document, String action) {
        return DOWNLOAD + document.id() + "&action=" + action;
    }
}
