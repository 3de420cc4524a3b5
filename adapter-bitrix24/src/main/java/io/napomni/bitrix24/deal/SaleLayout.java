package io.napomni.bitrix24.deal;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.line.Lines;
import io.napomni.bitrix24.line.Setup;
import io.napomni.bitrix24.line.StageMeaning;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Layout;
import io.napomni.bitrix24.source.Row;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of sales resolved against what the portal has now; the sales lack their purchases yet. */
final class SaleLayout {
    private SaleLayout() {}

    static Layout<Sale> resolve(RestClient rest, PortalMemory memory, SaleMapping mapping) {
        Setup setup = Setup.read(rest, memory, Kind.DEAL, mapping.pipelines(), mapping.canary());
        Lines lines = setup.lines();
        List<String> won = lines.stageIds(StageMeaning.SUCCESS);
        Field boughtOn = setup.fields().find(mapping.boughtOn());
        Map<String, Object> filter = new LinkedHashMap<>(Map.of("@stageId", won));
        if (!mapping.pipelines().isEmpty()) {
            filter.put("@categoryId", lines.ids());
        }
        return new Layout<>(
                Kind.DEAL,
                List.of("categoryId", "stageId", "companyId", "contactId", "contactIds"),
                filter,
                Map.of("bought-on", List.of(boughtOn)),
                row -> isWon(row, lines, won),
                row -> sale(row, boughtOn, isWon(row, lines, won)),
                setup.canary());
    }

    private static boolean isWon(Row row, Lines lines, List<String> won) {
        return lines.line(row.get("categoryId")).isPresent()
                && row.get("stageId").text().filter(won::contains).isPresent();
    }

    private static Optional<Sale> sale(Row row, Field boughtOn, boolean won) {
        Optional<LocalDate> day = row.day(boughtOn);
        if (!won) {
            row.markUnreadable("pipeline and stage");
            return Optional.empty();
        }
        if (day.isEmpty()) {
            row.markUnreadable(boughtOn.toString());
        }
        return day.map(bought -> new Sale(row.ref(), row.customer(), bought, List.of()));
    }
}
