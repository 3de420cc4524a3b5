package io.napomni.runner.demo.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.model.SubjectRef;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.sample.SampleBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.sample.SampleCompany;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * A 1C base beside the portal: orders of the same customers and of others. It knows the orders of the days to come,
 * too; nobody asks for those before their day.
 */
public final class Warehouse implements AutoCloseable {

    private static final String ORDERS = "Document_ЗаказКлиента";
    private static final String STATES = "InformationRegister_СостоянияЗаказовКлиентов";
    private static final String KEY = "Ref_Key";
    private static final int DEALS_FOR_AN_ORDER = 4;
    private static final int LEAST = 240;
    private static final int ORDERS_FOR_A_SHARED_CUSTOMER = 8;
    private static final int LEAST_SHARED = 30;

    private final FakeBase base;
    private final Map<Long, String> shared;
    private final int orders;

    private Warehouse(FakeBase base, Map<Long, String> shared, int orders) {
        this.base = base;
        this.shared = shared;
        this.orders = orders;
    }

    /** @param company the portal's, as it will be on the last day that is lived through */
    static Warehouse of(SampleCompany company, Clock clock) {
        BaseSchema schema = BaseSchema.of("ut11");
        BaseData data = new BaseData();
        int orders = Math.max(LEAST, company.contracts().size() / DEALS_FOR_AN_ORDER);
        int shared = Math.max(LEAST_SHARED, orders / ORDERS_FOR_A_SHARED_CUSTOMER);
        SampleBase sample = SampleBase.fill(data, schema, company, orders, shared);
        return new Warehouse(FakeBase.start(data, BaseOptions.of(schema, clock)), sample.sharedCustomers(), orders);
    }

    URI address() {
        return base.baseUrl();
    }

    String login() {
        return base.login();
    }

    String password() {
        return base.password();
    }

    /** How many orders it has. */
    public int orders() {
        return orders;
    }

    /** How many of the portal's customers it knows. */
    public int sharedCustomers() {
        return shared.size();
    }

    /** The code of the card here of a company of the portal. */
    public Optional<String> card(long company) {
        return Optional.ofNullable(shared.get(company));
    }

    /** How often it was asked. */
    public long requests() {
        return base.requests().count();
    }

    /** The whole sum of an order comes in, as 1C keeps it when a payment has been posted. */
    void pay(SubjectRef order) {
        base.data().rows(ORDERS).stream()
                .filter(row -> row.path(KEY).asText().equals(order.id()))
                .findFirst()
                .ifPresent(this::pay);
    }

    private void pay(ObjectNode order) {
        BigDecimal sum = order.path("СуммаДокумента").decimalValue();
        base.data()
                .change(
                        STATES,
                        row -> row.path("Заказ").asText().equals(order.path(KEY).asText()),
                        row -> row.put("ПроцентОплаты", 100).put("СуммаОплаты", sum));
    }

    @Override
    public void close() {
        base.close();
    }
}
