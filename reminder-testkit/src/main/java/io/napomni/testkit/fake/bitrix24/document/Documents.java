package io.napomni.testkit.fake.bitrix24.document;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Templates and the documents made of them, by id. Safe for use by several threads. */
public final class Documents {
    private final ConcurrentSkipListMap<Long, DocumentTemplate> templates = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Long, PortalDocument> documents = new ConcurrentSkipListMap<>();

    public void put(DocumentTemplate template) {
        templates.put(template.id(), template);
    }

    public void put(PortalDocument document) {
        documents.put(document.id(), document);
    }

    public Optional<DocumentTemplate> template(long id) {
        return Optional.ofNullable(templates.get(id));
    }

    public Optional<PortalDocument> document(long id) {
        return Optional.ofNullable(documents.get(id));
    }

    public List<DocumentTemplate> templates() {
        return List.copyOf(templates.values());
    }

    /** All documents, oldest first. */
    public List<PortalDocument> all() {
        return List.copyOf(documents.values());
    }
}
