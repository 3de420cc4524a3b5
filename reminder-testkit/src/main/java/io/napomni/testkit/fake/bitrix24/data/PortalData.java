package io.napomni.testkit.fake.bitrix24.data;

import io.napomni.testkit.fake.bitrix24.activity.Activities;
import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.Timeline;
import io.napomni.testkit.fake.bitrix24.document.Documents;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.event.Subscribers;
import io.napomni.testkit.fake.bitrix24.people.Department;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import io.napomni.testkit.fake.bitrix24.requisite.Requisites;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
 * Everything that the fake portal knows, and what was written to it. Tests seed it before and may change it while the
 * portal runs; safe for use by several
 * threads.
 */
public final class PortalData {
    /** The pipeline of smart invoices of an empty portal; its stages are {@code DT31_5:N} and so on. */
    public static final long INVOICES = 5;

    private static final long MULTI_FIELDS_START = 500;

    private final Map<EntityType, ItemStore> items = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Pipelines> pipelines = new EnumMap<>(EntityType.class);
    private final ConcurrentSkipListMap<Long, PortalUser> users = new ConcurrentSkipListMap<>();
    private volatile long owner;
    private final ConcurrentSkipListMap<Long, Department> departments = new ConcurrentSkipListMap<>();
    private final ConcurrentMap<String, List<ProductRow>> productRows = new ConcurrentHashMap<>();
    private final Written written = new Written();
    private final Activities activities = new Activities();
    private final Timeline timeline = new Timeline();
    private final Documents documents = new Documents();
    private final Requisites requisites = new Requisites();
    private volatile Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private final Subscribers subscribers = new Subscribers();

    private PortalData() {
        AtomicLong multiFieldIds = new AtomicLong(MULTI_FIELDS_START);
        for (EntityType type : EntityType.values()) {
            pipelines.put(type, new Pipelines());
            UnaryOperator<Map<String, Object>> derived =
                    type.hasStages() ? pipelines(type)::derive : UnaryOperator.identity();
            items.put(type, new ItemStore(type, derived, multiFieldIds, this::now, this::tell));
        }
    }

    /** A portal with the standard fields, one default deal pipeline and one of smart invoices, and nothing in it. */
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
        data.pipelines(EntityType.SMART_INVOICE).put(Pipeline.ofInvoices(INVOICES, "Счета"));
        return data;
    }

    /** Has changes that tests make dated by this clock; until then they happen on the first of January 2026. */
    public void follow(Clock other) {
        clock = other;
    }

    private OffsetDateTime now() {
        return PortalTime.at(clock.instant());
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

    /** Has somebody among the users by whom the portal itself acts, unless a user of that id was put. */
    public void putOwner(PortalUser user) {
        owner = user.id();
        users.putIfAbsent(owner, user);
    }

    /** Whether there is such a user; a portal in which nobody was put, but for its owner, takes any. */
    public boolean takesUser(Object id) {
        return users.containsKey(id) || users.keySet().stream().allMatch(known -> known == owner);
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

    /** Calls, letters, meetings and to-dos in the cards of items, and the letters that the portal sent. */
    public Activities activities() {
        return activities;
    }

    /** Puts an activity; ids that the portal gives later are greater. */
    public void putActivity(Activity activity) {
        written.skipTo(activity.id());
        activities.put(activity);
    }

    /** Templates of documents, and what was made of them. */
    public Documents documents() {
        return documents;
    }

    /** Legal details of companies and contacts. */
    public Requisites requisites() {
        return requisites;
    }

    /** Comments and log entries of items. */
    public Timeline timeline() {
        return timeline;
    }

    /** Who wants to be told what happens. */
    public Subscribers subscribers() {
        return subscribers;
    }

    private void tell(EntityType type, long id, String what) {
        subscribers.occurred(
                type == EntityType.SMART_INVOICE
                        ? PortalEvent.ofDynamic("ONCRMDYNAMICITEM" + what, type.id(), id)
                        : PortalEvent.of("ONCRM" + type + what, id));
    }

    /** What clients wrote through the REST methods. */
    public Written written() {
        return written;
    }
}
