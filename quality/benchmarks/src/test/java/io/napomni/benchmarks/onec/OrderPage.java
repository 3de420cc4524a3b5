package io.napomni.benchmarks.onec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.sample.BigBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** One answer of 1C with whole orders, their rows and payment steps in them. */
final class OrderPage {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final int ROWS = 2_000;
    /** What a reader of debts asks for. */
    static final List<String> FIELDS = List.of(
            "Ref_Key", "Number", "Date", "Posted", "Партнер_Key", "Договор_Key", "СуммаДокумента", "ПорядокРасчетов");

    private OrderPage() {}

    static byte[] whole() {
        return page(ObjectNode::deepCopy);
    }

    static byte[] narrow() {
        return page(order -> order.deepCopy().retain(FIELDS));
    }

    private static byte[] page(UnaryOperator<ObjectNode> shape) {
        BigBase base = BigBase.of(BaseSchema.of("ut11"), TODAY, ROWS);
        ObjectMapper json = new ObjectMapper();
        ObjectNode answer = json.createObjectNode();
        IntStream.range(0, ROWS).mapToObj(base::order).map(shape).forEach(answer.withArray("value")::add);
        try {
            return json.writeValueAsBytes(answer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
