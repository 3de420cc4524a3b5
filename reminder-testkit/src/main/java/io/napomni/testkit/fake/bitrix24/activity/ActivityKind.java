package io.napomni.testkit.fake.bitrix24.activity;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kind of an activity, with its {@code TYPE_ID} and provider.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/data-types.html">enumerations of the CRM</a>
 */
public enum ActivityKind {
    MEETING(1, "CRM_MEETING", "MEETING"),
    CALL(2, "VOXIMPLANT_CALL", "CALL"),
    TASK(3, "TASKS", "TASK"),
    EMAIL(4, "CRM_EMAIL", "EMAIL"),
    TO_DO(6, "CRM_TODO", "TODO");

    private final int typeId;
    private final String providerId;
    private final String providerTypeId;

    ActivityKind(int typeId, String providerId, String providerTypeId) {
        this.typeId = typeId;
        this.providerId = providerId;
        this.providerTypeId = providerTypeId;
    }

    public int typeId() {
        return typeId;
    }

    public String providerId() {
        return providerId;
    }

    public String providerTypeId() {
        return providerTypeId;
    }

    public static Optional<ActivityKind> withTypeId(long id) {
        return Stream.of(values()).filter(kind -> kind.typeId == id).findFirst();
    }
}
