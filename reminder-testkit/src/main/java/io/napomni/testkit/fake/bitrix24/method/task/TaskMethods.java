package io.napomni.testkit.fake.bitrix24.method.task;

import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import java.util.Map;

/** The methods of this room by name in lower case. */
public final class TaskMethods {
    private TaskMethods() {}

    public static Map<String, RestMethod> all() {
        return Map.ofEntries(
                Map.entry("tasks.task.add", new TaskAdd()),
                Map.entry("tasks.task.get", new TaskGet()),
                Map.entry("tasks.task.list", new TaskList()));
    }

    /** Those of REST 3.0, which have the same names. */
    public static Map<String, RestMethod> rest3() {
        return Map.ofEntries(Map.entry("tasks.task.add", new TaskAdd3()), Map.entry("tasks.task.get", new TaskGet3()));
    }
}
