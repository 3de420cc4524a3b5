package io.napomni.bitrix24.past;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.WrittenDay;
import io.napomni.bitrix24.paging.OffsetList;
import io.napomni.bitrix24.paging.OffsetReading;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Ids;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.CustomerRef;
import io.napomni.port.Lookup;
import io.napomni.port.SourceException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The day of the last contact in both directions with each customer, by the activities that show in the card of the
 * company or contact, those of its deals among them. A local date of the portal, as its answer writes it. A customer
 * without such an activity is absent. Newest first, fifty customers a request; more only for those whose newest fifty
 * activities do not count.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-list.html">
 *     crm.activity.list</a>
 */
public record LastContacts(RestClient rest, TwoWay twoWay) implements Lookup<CustomerRef, LocalDate> {
    private static final String METHOD = "crm.activity.list";
    private static final List<String> SELECT = List.of("ID", "TYPE_ID", "DIRECTION", "COMPLETED", "START_TIME");

    @Override
    public Map<CustomerRef, LocalDate> find(Set<CustomerRef> keys) {
        Map<CustomerRef, OffsetList> lists = new LinkedHashMap<>();
        for (Kind kind : List.of(Kind.COMPANY, Kind.CONTACT)) {
            Ids.ofCustomers(kind, keys)
                    .forEach(id ->
                            lists.put(new CustomerRef(Kind.SYSTEM, kind.type(), Long.toString(id)), list(kind, id)));
        }
        Map<CustomerRef, LocalDate> found = new HashMap<>();
        OffsetReading.until(rest, lists, twoWay::counts)
                .forEach((customer, rows) -> last(rows).ifPresent(day -> found.put(customer, day)));
        return found;
    }

    private static OffsetList list(Kind kind, long id) {
        Map<String, Object> filter = Map.of(
                "BINDINGS",
                List.of(Map.of("OWNER_TYPE_ID", kind.entityTypeId(), "OWNER_ID", id)),
                "@TYPE_ID",
                TwoWay.TYPES);
        Map<String, Object> parameters =
                Map.of("select", SELECT, "filter", filter, "order", Map.of("START_TIME", "DESC"));
        return new OffsetList(METHOD, parameters, "start", "", "ID");
    }

    private Optional<LocalDate> last(List<Json> rows) {
        Optional<LocalDate> before = Optional.empty();
        Optional<LocalDate> last = Optional.empty();
        for (Json row : rows) {
            LocalDate day = day(row);
            if (before.filter(day::isAfter).isPresent()) {
                throw broken("activities do not come newest first");
            }
            before = Optional.of(day);
            if (last.isEmpty() && twoWay.counts(row)) {
                last = before;
            }
        }
        return last;
    }

    private static LocalDate day(Json row) {
        return row.get("START_TIME")
                .text()
                .flatMap(WrittenDay::of)
                .orElseThrow(() -> broken("an activity does not tell when it was"));
    }

    private static SourceException broken(String what) {
        return new SourceException("Bitrix24, " + METHOD + ": " + what
                + ". Nothing of this reading is used; if it comes again, report it.");
    }
}
