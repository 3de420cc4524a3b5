package io.napomni.testkit.fake.onec.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.RowSource;
import io.napomni.testkit.fake.onec.data.Window;
import io.napomni.testkit.fake.onec.sample.Sale.Goods;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Orders by index: the row of one is copied, and what differs is written over it. */
final class BigOrders implements RowSource {
    private static final int GAP_SECONDS = 100;

    private final List<Agreement> agreements;
    private final LocalDate first;
    private final LocalDate today;
    private final int count;
    private final int unpaidOneIn;
    private final ObjectNode template;
    private final Goods goods;

    BigOrders(Trade trade, TradeOrders orders, int count, int unpaidOneIn) {
        this.unpaidOneIn = unpaidOneIn;
        this.agreements =
                trade.agreements().stream().filter(one -> !one.closed()).toList();
        this.today = trade.day();
        this.count = count;
        this.first = today.minusDays((count - 1) / BigBase.ORDERS_A_DAY);
        this.goods = trade.goods().get(0);
        this.template = orders.row(sale(0)).node();
    }

    int count() {
        return count;
    }

    boolean paid(int index) {
        return index % unpaidOneIn != 0 && date(index).toLocalDate().isBefore(today);
    }

    LocalDateTime date(int index) {
        return first.plusDays(index / BigBase.ORDERS_A_DAY)
                .atTime(9, 0)
                .plusSeconds((long) (index % BigBase.ORDERS_A_DAY) * GAP_SECONDS);
    }

    /** Indexes of the orders dated from the first day on and before the second. */
    IntStream within(LocalDate from, LocalDate until) {
        return IntStream.range(firstOn(from), firstOn(until));
    }

    Sale sale(int index) {
        Agreement agreement = agreements.get((int) (index * 7_919L % agreements.size()));
        List<Sale.Line> lines = List.of(new Sale.Line(goods, 1 + index % 900));
        return new Sale(index, paid(index) ? SaleKind.PAID : SaleKind.UNPAID, agreement, date(index), lines, today);
    }

    ObjectNode row(int index) {
        Sale sale = sale(index);
        ObjectNode row = template.deepCopy();
        String guid = TradeOrders.order(sale).guid();
        String shipment = Wire.time(TradeOrders.due(sale).plusDays(7));
        row.put("Ref_Key", guid)
                .put("DataVersion", version(index))
                .put("Number", String.format(Locale.ROOT, "%011d", index + 1))
                .put("Date", Wire.time(sale.time()))
                .put("Партнер_Key", TradeParties.partner(sale.buyer()).guid())
                .put("Контрагент_Key", TradeParties.party(sale.buyer()).guid())
                .put("Договор_Key", TradeParties.contract(sale.agreement()).guid())
                .put("ОбъектРасчетов_Key", TradeOrders.settled(sale).guid())
                .put("Менеджер_Key", CommonRows.manager(sale.buyer().manager()).guid())
                .put("СуммаДокумента", sale.total())
                .put("ДатаОтгрузки", shipment)
                .put("НазначениеПлатежа", "Оплата по заказу " + (index + 1));
        nested(row, "Товары", guid, line -> goods(line, sale, shipment));
        nested(row, "ЭтапыГрафикаОплаты", guid, step -> payable(step, sale));
        return row;
    }

    private static void payable(ObjectNode step, Sale sale) {
        step.put("ДатаПлатежа", Wire.time(TradeOrders.due(sale))).put("СуммаПлатежа", sale.total());
    }

    @Override
    public Iterator<ObjectNode> rows(Window window) {
        int from = lowest(window.from(), 0);
        return IntStream.range(from, lowest(window.until(), 0))
                .mapToObj(this::row)
                .iterator();
    }

    @Override
    public Optional<ObjectNode> find(String refKey) {
        int index = Ref.index(TradeOrders.ORDER, refKey);
        return index < 0 || index >= count ? Optional.empty() : Optional.of(row(index));
    }

    /** The lowest index whose date, so many days later, is not before this text. */
    int lowest(String date, int daysLater) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Wire.time(date(middle).plusDays(daysLater)).compareTo(date) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstOn(LocalDate day) {
        long days = ChronoUnit.DAYS.between(first, day);
        return (int) Math.max(0, Math.min(count, days * BigBase.ORDERS_A_DAY));
    }

    private static void goods(ObjectNode line, Sale sale, String shipment) {
        BigDecimal sum = sale.total();
        line.put("Количество", sale.lines().get(0).quantity())
                .put("Сумма", sum)
                .put("СуммаНДС", sale.lines().get(0).tax())
                .put("СуммаСНДС", sum)
                .put("ДатаОтгрузки", shipment);
    }

    private static void nested(ObjectNode row, String field, String guid, Consumer<ObjectNode> change) {
        ObjectNode only = (ObjectNode) row.path(field).path(0);
        only.put("Ref_Key", guid);
        change.accept(only);
    }

    static String version(int index) {
        return Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(Long.BYTES).putLong(1_000L + index).array());
    }
}
