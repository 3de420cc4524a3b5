package io.napomni.testkit.fake.bitrix24;

import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.activity.ActivityMethods;
import io.napomni.testkit.fake.bitrix24.method.app.AppMethods;
import io.napomni.testkit.fake.bitrix24.method.document.DocumentMethods;
import io.napomni.testkit.fake.bitrix24.method.event.EventMethods;
import io.napomni.testkit.fake.bitrix24.method.item.ItemMethods;
import io.napomni.testkit.fake.bitrix24.method.old.OldMethods;
import io.napomni.testkit.fake.bitrix24.method.people.PeopleMethods;
import io.napomni.testkit.fake.bitrix24.method.product.ProductMethods;
import io.napomni.testkit.fake.bitrix24.method.requisite.RequisiteMethods;
import io.napomni.testkit.fake.bitrix24.method.stage.StageMethods;
import io.napomni.testkit.fake.bitrix24.method.task.TaskMethods;
import io.napomni.testkit.fake.bitrix24.rest3.OpenApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All methods by name in lower case. {@code batch} is not among them: it calls the others. */
final class MethodTable {
    private static final Map<String, RestMethod> METHODS = joined(List.of(
            ActivityMethods.all(),
            AppMethods.all(MethodTable::names),
            ItemMethods.all(),
            DocumentMethods.all(),
            EventMethods.all(),
            OldMethods.all(),
            PeopleMethods.all(),
            ProductMethods.all(),
            RequisiteMethods.all(),
            StageMethods.all(),
            TaskMethods.all()));
    private static final Map<String, RestMethod> REST_3 = joined(List.of(TaskMethods.rest3(), OpenApi.all()));

    private MethodTable() {}

    static Optional<RestMethod> find(String name) {
        return Optional.ofNullable(METHODS.get(name));
    }

    /** A method of REST 3.0, which may have the name of an older one. */
    static Optional<RestMethod> findRest3(String name) {
        return Optional.ofNullable(REST_3.get(name));
    }

    /** What REST 3.0 has beside {@code batch}. */
    static Set<String> namesOfRest3() {
        return REST_3.keySet();
    }

    private static List<String> names() {
        return METHODS.keySet().stream().sorted().toList();
    }

    private static Map<String, RestMethod> joined(List<Map<String, RestMethod>> rooms) {
        Map<String, RestMethod> all = new HashMap<>();
        rooms.forEach(all::putAll);
        return Map.copyOf(all);
    }
}
