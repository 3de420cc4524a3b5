package io.napomni.testkit.fake.bitrix24.method;

import java.util.Map;
import java.util.Optional;

/** The methods by name in lower case. {@code batch} is not among them: it calls the others. */
public final class MethodTable {
    private static final Map<String, RestMethod> METHODS = Map.ofEntries(
            Map.entry("crm.item.list", new ItemList()),
            Map.entry("crm.item.get", new ItemGet()),
            Map.entry("crm.item.add", new ItemAdd()),
            Map.entry("crm.item.update", new ItemUpdate()),
            Map.entry("crm.item.fields", new ItemFields()),
            Map.entry("crm.item.productrow.list", new ProductRowList()),
            Map.entry("crm.category.list", new CategoryList()),
            Map.entry("crm.status.list", new StatusList()),
            Map.entry("crm.timeline.comment.add", new CommentAdd()),
            Map.entry("crm.activity.todo.add", new TodoAdd()),
            Map.entry("tasks.task.add", new TaskAdd()),
            Map.entry("im.notify.system.add", new NotifyAdd()),
            Map.entry("im.notify.personal.add", new NotifyAdd()),
            Map.entry("user.get", new UserGet()),
            Map.entry("department.get", new DepartmentGet()),
            Map.entry("scope", new Scope()));

    private MethodTable() {}

    public static Optional<RestMethod> find(String name) {
        return Optional.ofNullable(METHODS.get(name));
    }
}
