package io.napomni.testkit.fake.bitrix24.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * Everything that the fake portal knows, and what was written to it. Tests seed it before and may change it while the portal runs; safe for use by several
 * threads.
 */
public final class PortalData {
    private static final long MULTI_FIELDS_START = 500;

    private final Map<EntityType, ItemStore> items = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Pipelines> pipelines = new EnumMap<>(EntityType.class);
    private final ConcurrentSkipListMap<Long, PortalUser> users = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Long, Department> departments = new ConcurrentSkipListMap<>();
    private final ConcurrentMap<String, List<ProductRow>> productRows = new ConcurrentHashMap<>();
    private final Written written = new Written();

    private PortalData() {
        AtomicLong multiFieldIds = new AtomicLong(MULTI_FIELDS_START);
        for (EntityType type : EntityType.values()) {
            pipelines.put(type, new Pipelines());
            UnaryOperator<Map<String, Object>> derived =
                    type.hasStages() ? pipelines(type)::derive : UnaryOperator.identity();
            items.put(type, new ItemStore(type, derived, multiFieldIds));
        }
    }

    /** A portal with the standard fields and one default deal pipeline, and nothing in it. */
    public static PortalData empty() {
        PortalData data = new PortalData();
        data.pipelines(EntityType.DEAL)
                .put(new Pipeline(
                        0,
                        "Общая",
                        300,
                        List.of(
                                Stage.process("NEW", "Новая", 10),
                                Stage.process("EXECUTING", "В работе", 20),
                                Stage.success("WON", "Сделка успешна", 30),
                                Stage.failure("LOSE", "Сделка провалена", 40))));
        return data;
    }

    public ItemStore items(EntityType type) {
        return Objects.requireNonNull(items.get(type));
    }

    public ItemStore deals() {
        return items(EntityType.DEAL);
    }

    public ItemStore contacts() {
        return items(EntityType.CONTACT);
    }

    public ItemStore companies() {
        return items(EntityType.COMPANY);
    }

    public Pipelines pipelines(EntityType type) {
        return Objects.requireNonNull(pipelines.get(type));
    }

    /** Employees by id; put and remove freely. */
    public Map<Long, PortalUser> users() {
        return users;
    }

    public void putUser(PortalUser user) {
        users.put(user.id(), user);
    }

    /** Departments by id. */
    public Map<Long, Department> departments() {
        return departments;
    }

    public void putDepartment(Department department) {
        departments.put(department.id(), department);
    }

    public List<ProductRow> productRows(EntityType type, long owner) {
        return productRows.getOrDefault(type + "/" + owner, List.of());
    }

    public void putProductRows(EntityType type, long owner, List<ProductRow> rows) {
        productRows.put(type + "/" + owner, List.copyOf(rows));
    }

    /** What clients wrote through the REST methods. */
    public Written written() {
        return written;
    }
}
