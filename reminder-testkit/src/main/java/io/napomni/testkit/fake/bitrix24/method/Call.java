package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A call of a method, with all that it may look at.
 *
 * @param userId the user whose webhook it is
 * @param flatAliasesInList whether {@code email} and its like can be selected by name in lists (not established)
 * @param scopes permissions of the webhook
 */
public record Call(
        PortalData data,
        Params params,
        OffsetDateTime now,
        long userId,
        boolean flatAliasesInList,
        Set<String> scopes) {
    /** The kind of item that {@code entityTypeId} names, refused if the portal has no such kind. */
    EntityType entityType() {
        return EntityType.withId(params.integer("entityTypeId"))
                .orElseThrow(() -> RestError.badRequest("NOT_FOUND", "Smart process not found"));
    }

    JsonNode param(String name) {
        return params.get(name);
    }
}
