package io.napomni.testkit.fake.bitrix24.method.activity;

import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;

/**
 * {@code crm.activity.delete}: takes an activity of any kind out of its cards.
 *
 * @see
 * <a
 *     href="https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-delete.html">crm.activity.delete</a>
 */
final class ActivityDelete implements RestMethod {
    @Override
    public Result execute(Call call) {
        Activity activity = ActivityGet.found(call);
        call.data().activities().remove(activity.id());
        call.happened(PortalEvent.of("ONCRMACTIVITYDELETE", activity.id()));
        return Result.of(Json.NODES.booleanNode(true));
    }
}
