package io.napomni.testkit.fake.bitrix24.method.document;

import io.napomni.testkit.fake.bitrix24.document.PortalDocument;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** {@code crm.documentgenerator.document.get}: a document; its PDF is there half a minute after it was made. */
final class DocumentGet implements RestMethod {
    private static final int SECONDS_TO_PDF = 30;

    @Override
    public Result execute(Call call) {
        if (!call.params().has("id")) {
            throw RestError.badRequest("100", "Bitrix\\DocumentGenerator\\Document constructor must be is public");
        }
        PortalDocument document = call.data()
                .documents()
                .document(call.params().integer("id"))
                .orElseThrow(() -> RestError.badRequest("0", "Document not found"));
        boolean ready = !call.now().isBefore(document.created().plusSeconds(SECONDS_TO_PDF));
        return DocumentJson.shown(document, ready);
    }
}
