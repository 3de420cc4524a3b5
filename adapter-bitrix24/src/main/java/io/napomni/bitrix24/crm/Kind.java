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
    LEAD(1, "lead", "L"),
    /** A deal. */
    DEAL(2, "deal", "D"),
    /** A person. */
    CONTACT(3, "contact", "C"),
    /** A company. */
    COMPANY(4, "company", "CO");

    /** Short name of the system in references to what a portal holds. */
    public static final String SYSTEM = "b24";

    private final int entityTypeId;
    private final String type;
    private final String prefix;

    Kind(int entityTypeId, String type, String prefix) {
        this.entityTypeId = entityTypeId;
        this.type = type;
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

    /** Its name in references and in the timeline. */
    public String type() {
        return type;
    }

    /** How a task names a card of this kind. */
    public String taskLink(String id) {
        return prefix + "_" + id;
    }
}
