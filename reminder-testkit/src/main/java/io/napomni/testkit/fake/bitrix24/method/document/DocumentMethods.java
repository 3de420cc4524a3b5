package io.napomni.testkit.fake.bitrix24.method.document;

import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import java.util.Map;

/** The methods of this room by name in lower case. */
public final class DocumentMethods {
    private DocumentMethods() {}

    public static Map<String, RestMethod> all() {
        return Map.ofEntries(
                Map.entry("crm.documentgenerator.template.list", new TemplateList()),
                Map.entry("crm.documentgenerator.document.add", new DocumentAdd()),
                Map.entry("crm.documentgenerator.document.get", new DocumentGet()));
    }
}
