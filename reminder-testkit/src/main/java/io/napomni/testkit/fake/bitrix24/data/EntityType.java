package io.napomni.testkit.fake.bitrix24.data;

import io.napomni.testkit.fake.bitrix24.activity.Owner;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of CRM object that the fake portal keeps, with its codes of the REST API (entityTypeId, owner type, timeline
 * name).
 */
public enum EntityType {
    DEAL(2, "D", "deal"),
    CONTACT(3, "C", "contact"),
    COMPANY(4, "CO", "company"),
    SMART_INVOICE(31, "SI", "dynamic_31");

    private final int id;
    private final String ownerType;
    private final String timelineName;

    EntityType(int id, String ownerType, String timelineName) {
        this.id = id;
        this.ownerType = ownerType;
        this.timelineName = timelineName;
    }

    /** The {@code entityTypeId} of {@code crm.item.*}. */
    public int id() {
        return id;
    }

    /** The short code that product rows and task bindings use, for example {@code D}. */
    public String ownerType() {
        return ownerType;
    }

    /** The {@code ENTITY_TYPE} of timeline comments, for example {@code deal}. */
    public String timelineName() {
        return timelineName;
    }

    /** Whether items of this kind stand on stages of a pipeline. */
    public boolean hasStages() {
        return this == DEAL || this == SMART_INVOICE;
    }

    /** The item of this kind as the owner of an activity. */
    public Owner owner(long item) {
        return new Owner(id, item);
    }

    public static Optional<EntityType> withId(long id) {
        return Stream.of(values()).filter(type -> type.id == id).findFirst();
    }

    public static Optional<EntityType> withOwnerType(String code) {
        return Stream.of(values()).filter(type -> type.ownerType.equals(code)).findFirst();
    }

    public static Optional<EntityType> withTimelineName(String name) {
        return Stream.of(values())
                .filter(type -> type.timelineName.equals(name))
                .findFirst();
    }
}
