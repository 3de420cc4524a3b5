package io.napomni.testkit.fake.bitrix24.document;

import java.util.List;

/**
 * A template of documents.
 *
 * @param entityTypeIds to what it may be applied, for example {@code 2_category_3}
 */
public record DocumentTemplate(long id, String name, List<String> entityTypeIds) {
    public DocumentTemplate {
        entityTypeIds = List.copyOf(entityTypeIds);
    }
}
