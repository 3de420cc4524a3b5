package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.auth.Caller;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A call of a method, with all that it may look at.
 *
 * @param caller who calls: the webhook or an application
 * @param flatAliasesInList whether {@code email} and its like can be selected by name in lists (not established)
 */
public record Call(PortalData data, Params params, OffsetDateTime now, Caller caller, boolean flatAliasesInList) {
    /** The user in whose name the call is made. */
    public long userId() {
        return caller.userId();
    }

    /** Permissions of the webhook or application. */
    public Set<String> scopes() {
        return caller.scopes();
    }

    /** The kind of item that {@code entityTypeId} names, refused if the portal has no such kind. */
    public EntityType entityType() {
        return EntityType.withId(params.integer("entityTypeId"))
                .orElseThrow(() -> RestError.badRequest("NOT_FOUND", "Smart process not found"));
    }

    /** Has those told who want to know of it. */
    public void happened(PortalEvent event) {
        data.subscribers().occurred(event);
    }

    public JsonNode param(String name) {
        return params.get(name);
    }
}
