package io.napomni.benchmarks.onec;

import io.napomni.benchmarks.Child;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.read.OneCReader;
import io.napomni.onec.read.ReadTotal;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneC;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Reads orders of a span of days, in a process of its own, so that its memory can be limited. */
public final class ReadOrders {
    private ReadOrders() {}

    /** Address, login, password, first day, day after the last; prints rows, questions, and orders with a sum. */
    public static void main(String[] given) {
        AtomicLong summed = new AtomicLong();
        try (OneC base = new OneC(
                BaseAddress.of(given[0]),
                Credentials.of(given[1], given[2]),
                OneCOptions.in(ZoneOffset.UTC),
                Clock.systemUTC())) {
            String[] fields = OrderPage.FIELDS.toArray(String[]::new);
            ReadTotal total = new OneCReader(base)
                    .documents(SetQuery.of("Document_ЗаказКлиента", fields), day(given[3]), day(given[4]), row -> {
                        if (row.decimal("СуммаДокумента")
                                        .orElse(BigDecimal.ZERO)
                                        .signum()
                                > 0) {
                            summed.incrementAndGet();
                        }
                    });
            System.out.println(total.rows() + " " + total.questions() + " " + summed);
        }
    }

    private static LocalDateTime day(String text) {
        return LocalDate.parse(text).atStartOfDay();
    }

    static long[] inProcess(FakeBase base, String heap, LocalDate from, LocalDate before) {
        String told = Child.output(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-classpath",
                System.getProperty("java.class.path"),
                ReadOrders.class.getName(),
                "" + base.baseUrl(),
                base.login(),
                base.password(),
                "" + from,
                "" + before));
        return Arrays.stream(told.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }
}
