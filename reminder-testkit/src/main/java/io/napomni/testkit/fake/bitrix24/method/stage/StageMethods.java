package io.napomni.testkit.fake.bitrix24.method.stage;

import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import java.util.Map;

/** The methods of this room by name in lower case. */
public final class StageMethods {
    private StageMethods() {}

    public static Map<String, RestMethod> all() {
        return Map.ofEntries(
                Map.entry("crm.category.list", new CategoryList()),
                Map.entry("crm.status.list", new StatusList()),
                Map.entry("crm.status.entity.types", new StatusTypes()),
                Map.entry("crm.stagehistory.list", new StageHistoryList()));
    }
}
