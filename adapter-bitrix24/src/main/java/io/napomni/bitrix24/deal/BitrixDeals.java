package io.napomni.bitrix24.deal;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.line.Line;
import io.napomni.bitrix24.line.Lines;
import io.napomni.bitrix24.line.Setup;
import io.napomni.bitrix24.line.StageMeaning;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.ItemFacts;
import io.napomni.bitrix24.source.Layout;
import io.napomni.bitrix24.source.Row;
import io.napomni.model.Deal;
import io.napomni.port.FactSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deals with the names of their pipelines and stages, by the anchors {@code created-on} and {@code stage-since}, see
 * {@link ItemFacts}. A deal on a stage or in a pipeline that the portal does not list is undecidable and left out.
 */
public final class BitrixDeals {
    private static final List<String> SELECT =
            List.of("categoryId", "stageId", "companyId", "contactId", "contactIds", "assignedById");

    private BitrixDeals() {}

    /** Nothing is asked yet. */
    public static FactSource<Deal> of(RestClient rest, Clock clock, PortalMemory memory, DealMapping mapping) {
        return new ItemFacts<>(rest, clock, () -> layout(rest, memory, mapping), mapping.countingOutside());
    }

    private static Layout<Deal> layout(RestClient rest, PortalMemory memory, DealMapping mapping) {
        Setup setup = Setup.read(rest, memory, Kind.DEAL, mapping.pipelines(), mapping.canary());
        Lines lines = setup.lines();
        Field created = setup.fields().find("createdTime");
        Map<String, Object> filter = new LinkedHashMap<>();
        if (!mapping.pipelines().isEmpty()) {
            filter.put("@categoryId", lines.ids());
        }
        if (!mapping.withClosed()) {
            filter.put("@stageId", lines.stageIds(StageMeaning.OPEN));
        }
        List<Field> moved = List.of(setup.fields().find("movedTime"));
        return new Layout<>(
                Kind.DEAL,
                SELECT,
                filter,
                Map.of("created-on", List.of(created), "stage-since", moved),
                row -> mapping.pipelines().isEmpty()
                        || lines.line(row.get("categoryId")).isPresent(),
                row -> deal(row, lines, created),
                setup.canary());
    }

    private static Optional<Deal> deal(Row row, Lines lines, Field created) {
        Optional<Line> line = lines.line(row.get("categoryId"));
        Optional<Line.Stage> stage = lines.stage(row.get("stageId"));
        Optional<LocalDate> createdOn = row.day(created);
        if (line.isEmpty() || stage.filter(line.get().stages()::contains).isEmpty()) {
            row.markUnreadable("pipeline and stage");
            return Optional.empty();
        }
        if (createdOn.isEmpty()) {
            row.markUnreadable(created.toString());
        }
        return createdOn.map(day -> new Deal(
                row.ref(),
                row.customer(),
                line.get().name(),
                stage.get().name(),
                stage.get().meaning() == StageMeaning.OPEN,
                day,
                row.managerId()));
    }
}
