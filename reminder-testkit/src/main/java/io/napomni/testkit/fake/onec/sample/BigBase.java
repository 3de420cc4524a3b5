package io.napomni.testkit.fake.onec.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.data.RowSource;
import io.napomni.testkit.fake.onec.data.Window;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.sample.SampleCompany;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A base of УТ 11, КА 2 or ERP 2 with so many orders that they are made only when asked for: 300 a day, every day, the
 * last ones today. Every third is unpaid unless another share is wanted, as are those of today; the others were paid
 * the next day. Where each stands is told by the register of states; no other registers, no shipments. Immutable.
 */
public final class BigBase {
    /** How many orders a day has. */
    public static final int ORDERS_A_DAY = 300;

    private static final int USUAL_UNPAID = 3;
    private static final int CUSTOMERS = 600;
    private static final int CRM_CONTRACTS = 40;

    private final BigOrders orders;
    private final BigPayments payments;
    private final States states;
    private final Trade trade;
    private final BaseSchema schema;

    private BigBase(BaseSchema schema, LocalDate today, int count, int unpaidOneIn) {
        this.schema = schema;
        SampleCompany crm = SampleCompany.of(SampleBase.CRM_SEED, today, CRM_CONTRACTS);
        this.trade = new Trade(crm, CUSTOMERS, Buyers.SHARED);
        Desk desk = new Desk(new BaseData(), schema);
        TradeOrders rows = new TradeOrders(desk);
        this.orders = new BigOrders(trade, rows, count, unpaidOneIn);
        this.states = new States(orders, rows);
        this.payments = new BigPayments(orders, new TradeMoney(desk));
    }

    /**
     * A base with so many orders.
     *
     * @throws IllegalArgumentException for a profile without customer orders of УТ
     */
    public static BigBase of(BaseSchema schema, LocalDate today, int orders) {
        return of(schema, today, orders, USUAL_UNPAID);
    }

    /**
     * A base with so many orders, of which one in so many is unpaid.
     *
     * @throws IllegalArgumentException for a profile without customer orders of УТ
     */
    public static BigBase of(BaseSchema schema, LocalDate today, int orders, int unpaidOneIn) {
        if (schema.set(TradeOrders.ORDER).isEmpty()) {
            throw new IllegalArgumentException("profile " + schema.profile() + " has no " + TradeOrders.ORDER);
        }
        return new BigBase(schema, today, orders, unpaidOneIn);
    }

    /** Puts customers, contracts and the like into the data, and has orders and payments served from here. */
    public void serve(BaseData data) {
        Desk desk = new Desk(data, schema);
        CommonRows common = new CommonRows(desk, trade);
        common.fill();
        new TradeParties(desk, trade, common).fill();
        data.serve(TradeOrders.ORDER, orders);
        data.serve(TradeOrders.STATE, states);
        data.serve(TradeMoney.PAYMENT, payments);
    }

    /** By ascending date. */
    public RowSource orders() {
        return orders;
    }

    /** By ascending date. */
    public RowSource payments() {
        return payments;
    }

    /** The n-th order by date, from 0. */
    public ObjectNode order(int index) {
        return orders.row(index);
    }

    /** How many orders with nothing paid are dated from the first day on and before the second. */
    public long expectedUnpaid(LocalDate from, LocalDate until) {
        return orders.within(from, until).filter(index -> !orders.paid(index)).count();
    }

    /** Where the orders stand, a row for each. */
    private record States(BigOrders orders, TradeOrders rows) implements RowSource {
        @Override
        public Iterator<ObjectNode> rows(Window window) {
            return IntStream.range(orders.lowest(window.from(), 0), orders.lowest(window.until(), 0))
                    .mapToObj(index -> rows.state(orders.sale(index)).node())
                    .iterator();
        }

        @Override
        public Optional<ObjectNode> find(String refKey) {
            return Optional.empty();
        }
    }
}
