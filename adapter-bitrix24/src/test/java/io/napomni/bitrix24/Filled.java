package io.napomni.bitrix24;

import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.Direction;
import io.napomni.testkit.fake.bitrix24.activity.Owner;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.ProductRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts into a fake portal what is read from it. */
public final class Filled {
    private final PortalStage stage;

    public Filled(PortalStage stage) {
        this.stage = stage;
    }

    /** Noon at the portal. */
    public static OffsetDateTime noon(LocalDate day) {
        return day.atTime(12, 0).atOffset(ZoneOffset.ofHours(3));
    }

    /** A deal of the pipeline of contracts that was made on a day. */
    public void deal(long id, LocalDate created, Map<String, ?> more) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("createdTime", noon(created)));
        values.putAll(more);
        stage.deal(id, values);
    }

    /** A won deal with rows, which are product and quantity in turn. */
    public void sale(long id, long company, LocalDate day, String... rows) {
        stage.deal(id, Map.of("stageId", "C3:WON", "companyId", company, "closedate", day));
        rows(EntityType.DEAL, id, rows);
    }

    public void rows(EntityType type, long id, String... rows) {
        List<ProductRow> all = new java.util.ArrayList<>();
        for (int i = 0; i < rows.length; i += 2) {
            all.add(new ProductRow(id * 1000 + i, i + 1, rows[i], BigDecimal.TEN, new BigDecimal(rows[i + 1]), "шт."));
        }
        stage.fake.data().putProductRows(type, id, all);
    }

    /** A new invoice over a sum of roubles. */
    public void invoice(long id, LocalDate issued, LocalDate due, String sum, Map<String, ?> more) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "stageId",
                "DT31_5:N",
                "accountNumber",
                "С-" + id,
                "companyId",
                44,
                "begindate",
                issued,
                "closedate",
                due,
                "createdTime",
                noon(issued),
                "opportunity",
                new BigDecimal(sum),
                "currencyId",
                "RUB"));
        values.putAll(more);
        stage.fake.data().items(EntityType.SMART_INVOICE).put(id, values);
    }

    public static Owner company(long id) {
        return EntityType.COMPANY.owner(id);
    }

    public void letter(long id, Direction direction, Owner of, LocalDate day) {
        stage.fake.data().putActivity(Activity.email(id, direction, of, noon(day)));
    }
}
