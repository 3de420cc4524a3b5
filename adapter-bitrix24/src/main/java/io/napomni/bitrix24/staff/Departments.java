package io.napomni.bitrix24.staff;

import io.napomni.bitrix24.paging.OffsetList;
import io.napomni.bitrix24.paging.OffsetReading;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The company's structure.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/departments/department-get.html">department.get</a>
 */
record Departments(Map<Long, Department> byId) {

    /** A department; one may lack a head, and the root lacks a parent. */
    record Department(Optional<Long> parent, Optional<Long> head) {}

    /** Reads all of them, a request for fifty. */
    static Departments read(RestClient rest) {
        OffsetList list = new OffsetList("department.get", Map.of("sort", "ID", "order", "ASC"), "START", "", "ID");
        Map<Long, Department> byId = new HashMap<>();
        for (Json row : OffsetReading.all(rest, Map.of("all", list)).getOrDefault("all", List.of())) {
            Department department =
                    new Department(row.get("PARENT").id(), row.get("UF_HEAD").id());
            row.get("ID").id().ifPresent(id -> byId.put(id, department));
        }
        return new Departments(byId);
    }

    /**
     * Who is above a user, the nearest first: the heads of the user's departments, of the departments over these, and so
     * on to the root. A department that comes again is not gone through twice, so a circle ends.
     */
    Set<Long> above(long user, List<Long> departments) {
        Set<Long> heads = new LinkedHashSet<>();
        Set<Long> seen = new HashSet<>();
        List<Long> level = departments;
        while (!level.isEmpty()) {
            List<Long> next = new ArrayList<>();
            for (long id : level) {
                Department department = byId.get(id);
                if (department != null && seen.add(id)) {
                    department.head().ifPresent(heads::add);
                    department.parent().ifPresent(next::add);
                }
            }
            level = next;
        }
        heads.remove(user);
        return heads;
    }
}
