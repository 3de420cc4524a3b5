package io.napomni.testkit.fake.onec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.data.RowSource;
import io.napomni.testkit.fake.onec.data.Window;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A million orders, a thousand a day, none of them kept. */
class MillionTest {
    private static final int DAYS = 1000;
    private static final LocalDate FIRST = LocalDate.of(2023, 7, 1);

    private final AtomicLong made = new AtomicLong();

    private final class Source implements RowSource {
        @Override
        public Iterator<ObjectNode> rows(Window window) {
            return IntStream.range(0, DAYS)
                    .mapToObj(day -> FIRST.plusDays(day) + "T10:00:00")
                    .filter(window::holds)
                    .flatMap(date -> IntStream.range(0, DAYS).mapToObj(number -> order(date, number)))
                    .iterator();
        }

        @Override
        public Optional<ObjectNode> find(String refKey) {
            return Optional.empty();
        }

        private ObjectNode order(String date, int number) {
            made.incrementAndGet();
            return JsonNodeFactory.instance
                    .objectNode()
                    .put(
                            "Ref_Key",
                            new UUID(LocalDate.parse(date.substring(0, 10)).toEpochDay(), number).toString())
                    .put("Number", String.valueOf(number))
                    .put("Date", date)
                    .put("СуммаДокумента", number);
        }
    }

    @Test
    void are_given_one_by_one_and_a_window_touches_only_its_days() {
        BaseData data = new BaseData();
        data.serve(Shop.ORDERS, new Source());
        try (FakeBase base = FakeBase.start(data, BaseOptions.of(BaseSchema.of("ut11"), Shop.NOON))) {
            Asker ask = new Asker(base);
            assertThat(ask.rows(Shop.ORDERS + "?$select=Ref_Key&$orderby=Date,Ref_Key&$top=100&$skip=1000&$filter=Date"
                            + " ge datetime'2024-01-01T00:00:00' and Date lt"
                            + " datetime'2024-01-03T00:00:00'"))
                    .hasSize(100);
            assertThat(made).hasValueLessThanOrEqualTo(2001);

            assertThat(ask.get(Shop.ORDERS + "?$select=СуммаДокумента&$orderby=Date,Ref_Key")
                            .body())
                    .hasSizeGreaterThan(20_000_000);
            assertThat(base.requests().rows()).isEqualTo(1_000_100);
        }
    }
}
