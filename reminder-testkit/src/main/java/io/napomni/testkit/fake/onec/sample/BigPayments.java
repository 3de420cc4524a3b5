package io.napomni.testkit.fake.onec.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.RowSource;
import io.napomni.testkit.fake.onec.data.Window;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;

/** One payment for each order that was paid, a day after it. */
final class BigPayments implements RowSource {
    private final BigOrders orders;
    private final TradeMoney money;

    BigPayments(BigOrders orders, TradeMoney money) {
        this.orders = orders;
        this.money = money;
    }

    @Override
    public Iterator<ObjectNode> rows(Window window) {
        return IntStream.range(orders.lowest(window.from(), 1), orders.lowest(window.until(), 1))
                .filter(orders::paid)
                .mapToObj(this::row)
                .iterator();
    }

    @Override
    public Optional<ObjectNode> find(String refKey) {
        int index = Ref.index(TradeMoney.PAYMENT, refKey);
        return index < 0 || index >= orders.count() || !orders.paid(index) ? Optional.empty() : Optional.of(row(index));
    }

    private ObjectNode row(int index) {
        Sale sale = orders.sale(index);
        LocalDateTime time = sale.time().plusDays(1);
        return money.payment(sale)
                .with("Date", time)
                .with("ДатаВходящегоДокумента", time.toLocalDate())
                .with("ДатаПроведенияБанком", time.toLocalDate())
                .with("DataVersion", BigOrders.version(index))
                .node();
    }
}
