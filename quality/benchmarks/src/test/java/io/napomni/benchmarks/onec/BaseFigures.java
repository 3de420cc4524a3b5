package io.napomni.benchmarks.onec;

import io.napomni.benchmarks.Figure;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.sample.BigBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What reading a large base of 1C costs. */
public final class BaseFigures {
    private static final int MANY = 1_000_000;
    private static final int DAYS_OF_A_PASS = 7;

    private BaseFigures() {}

    /** All figures about a large base. */
    public static List<Figure> measure() {
        List<Figure> figures = new ArrayList<>(Parsing.measure());
        figures.addAll(reading(MANY));
        figures.addAll(PassFigures.measure(MANY));
        return figures;
    }

    static List<Figure> reading(int orders) {
        BaseSchema schema = BaseSchema.of("ut11");
        BaseData data = new BaseData();
        BigBase.of(schema, OrderPage.TODAY, orders).serve(data);
        LocalDate after = OrderPage.TODAY.plusDays(1);
        LocalDate first = after.minusDays((long) Math.ceil(orders / (double) BigBase.ORDERS_A_DAY));
        try (FakeBase base = FakeBase.start(data, BaseOptions.of(schema, Clock.systemUTC()))) {
            long[] all = ReadOrders.inProcess(base, "-Xmx128m", first, after);
            long[] week = ReadOrders.inProcess(base, "-Xmx128m", after.minusDays(DAYS_OF_A_PASS), after);
            return List.of(
                    Figure.atLeast("onec.orders-in-128-mb", (double) all[0], "", orders),
                    Figure.of("onec.orders-with-a-sum", (double) all[2], ""),
                    Figure.of("onec.requests-for-all", (double) all[1], ""),
                    Figure.of("onec.orders-of-a-week", (double) week[0], ""),
                    Figure.of("onec.requests-for-a-week", (double) week[1], ""));
        }
    }
}
