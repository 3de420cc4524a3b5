package io.napomni.bitrix24.crm;

import java.util.Arrays;
import java.util.Optional;

/**
 * Kinds of CRM cards.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/data-types.html">object types</a>
 */
public enum Kind {
    /** A lead. */
    LEAD(1, "lead", "lead", Optional.of("L")),
    /** A deal. */
    DEAL(2, "deal", "deal", Optional.of("D")),
    /** A person. */
    CONTACT(3, "contact", "contact", Optional.of("C")),
    /** A company. */
    COMPANY(4, "company", "company", Optional.of("CO")),
    /** An invoice; how a task would name one is not documented. */
    SMART_INVOICE(31, "invoice", "dynamic_31", Optional.empty());

    /** Short name of the system in references to what a portal holds. */
    public static final String SYSTEM = "b24";

    private final int entityTypeId;
    private final String type;
    private final String timelineName;
    private final Optional<String> prefix;

    Kind(int entityTypeId, String type, String timelineName, Optional<String> prefix) {
        this.entityTypeId = entityTypeId;
        this.type = type;
        this.timelineName = timelineName;
        this.prefix = prefix;
    }

    /** The kind that a reference of that type names. */
    public static Optional<Kind> of(String system, String type) {
        return Arrays.stream(values())
                .filter(kind -> system.equals(SYSTEM) && kind.type.equals(type))
                .findFirst();
    }

    /** The number that {@code crm.item.*} knows it by. */
    public int entityTypeId() {
        return entityTypeId;
    }

    /** Its name in references. */
    public String type() {
        return type;
    }

    /** Its name in the timeline. */
    public String timelineName() {
        return timelineName;
    }

    /** Whether its cards stand on stages of pipelines. */
    public boolean hasPipelines() {
        return this == DEAL || this == SMART_INVOICE;
    }

    /** How a task names a card of this kind; empty where that is not known. */
    public Optional<String> taskLink(String id) {
        return prefix.map(letters -> letters + "_" + id);
    }
}
