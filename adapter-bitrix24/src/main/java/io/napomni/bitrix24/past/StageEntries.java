package io.napomni.bitrix24.past;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.WrittenDay;
import io.napomni.bitrix24.paging.OffsetList;
import io.napomni.bitrix24.paging.OffsetReading;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Ids;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.SubjectRef;
import io.napomni.port.Lookup;
import io.napomni.port.SourceException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Since when a deal or an invoice has been on its stage, by the last entry of its history: a local date of the portal, as
 * its answer writes it. Fifty a request; one without a history is absent.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/crm-stage-history-list.html">crm.stagehistory.list</a>
 */
public record StageEntries(RestClient rest) implements Lookup<SubjectRef, LocalDate> {
    private static final String METHOD = "crm.stagehistory.list";
    private static final List<String> SELECT = List.of("ID", "OWNER_ID", "CREATED_TIME");

    @Override
    public Map<SubjectRef, LocalDate> find(Set<SubjectRef> keys) {
        Map<SubjectRef, OffsetList> lists = new LinkedHashMap<>();
        for (Kind kind : List.of(Kind.DEAL, Kind.SMART_INVOICE)) {
            Ids.of(kind, keys)
                    .forEach(id ->
                            lists.put(new SubjectRef(Kind.SYSTEM, kind.type(), Long.toString(id)), list(kind, id)));
        }
        Map<SubjectRef, LocalDate> found = new HashMap<>();
        OffsetReading.until(rest, lists, row -> true)
                .forEach((subject, rows) ->
                        rows.stream().findFirst().ifPresent(row -> found.put(subject, entered(subject, rows))));
        return found;
    }

    private static OffsetList list(Kind kind, long id) {
        Map<String, Object> parameters = Map.of(
                "entityTypeId",
                kind.entityTypeId(),
                "select",
                SELECT,
                "filter",
                Map.of("OWNER_ID", id),
                "order",
                Map.of("ID", "DESC"));
        return new OffsetList(METHOD, parameters, "start", "items", "ID");
    }

    private static LocalDate entered(SubjectRef subject, List<Json> rows) {
        long before = Long.MAX_VALUE;
        for (Json row : rows) {
            long id = row.get("ID").id().orElseThrow();
            boolean own =
                    row.get("OWNER_ID").text().filter(subject.id()::equals).isPresent();
            if (!own || id > before) {
                throw broken("the history is of another item or in another order than was asked for");
            }
            before = id;
        }
        return rows.get(0)
                .get("CREATED_TIME")
                .text()
                .flatMap(WrittenDay::of)
                .orElseThrow(() -> broken("an entry does not tell when it was"));
    }

    private static SourceException broken(String what) {
        return new SourceException("Bitrix24, " + METHOD + ": " + what
                + ". Nothing of this reading is used; if it comes again, report it.");
    }
}
