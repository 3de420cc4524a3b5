package io.napomni.testkit.fake.bitrix24.method.activity;

import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import java.util.Map;

/** The methods of this room by name in lower case. */
public final class ActivityMethods {
    private ActivityMethods() {}

    public static Map<String, RestMethod> all() {
        return Map.ofEntries(
                Map.entry("crm.activity.list", new ActivityList()),
                Map.entry("crm.activity.get", new ActivityGet()),
                Map.entry("crm.activity.add", new ActivityAdd()),
                Map.entry("crm.activity.update", new ActivityUpdate()),
                Map.entry("crm.activity.delete", new ActivityDelete()),
                Map.entry("crm.timeline.comment.add", new CommentAdd()),
                Map.entry("crm.timeline.comment.list", new CommentList()),
                Map.entry("crm.timeline.logmessage.add", new LogMessageAdd()),
                Map.entry("crm.activity.todo.add", new TodoAdd()));
    }
}
