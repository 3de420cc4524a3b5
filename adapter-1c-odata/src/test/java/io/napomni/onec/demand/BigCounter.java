package io.napomni.onec.demand;

import io.napomni.model.Invoice;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.OneCBase;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.port.FactSource;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.sample.BigBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A fake base of which only the rows that are asked for exist, and the library on top of it. */
final class BigCounter implements AutoCloseable {
    static final String STATES = "InformationRegister_СостоянияЗаказовКлиентов";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    final BigBase big;
    final FakeBase fake;
    final OneCBase base;

    private BigCounter(int orders, int unpaidOneIn, UnaryOperator<BaseOptions> odd) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        BaseSchema schema = BaseSchema.of("ut11");
        BaseData data = new BaseData();
        this.big = BigBase.of(schema, TODAY, orders, unpaidOneIn);
        big.serve(data);
        this.fake = FakeBase.start(data, odd.apply(BaseOptions.of(schema, CLOCK)));
        this.base = OneCBase.open(
                BaseAddress.of(fake.baseUrl().toString()),
                Credentials.of(fake.login(), fake.password()),
                OneCOptions.in(ZoneOffset.UTC),
                BaseSettings.auto(),
                CLOCK);
    }

    static BigCounter open(int orders, int unpaidOneIn) {
        return new BigCounter(orders, unpaidOneIn, odd -> odd);
    }

    static BigCounter open(int orders, int unpaidOneIn, UnaryOperator<BaseOptions> odd) {
        return new BigCounter(orders, unpaidOneIn, odd);
    }

    /** The last days, today not among them. */
    static FetchWindow days(int count) {
        return FetchWindow.of(
                TODAY, List.of(AnchorWindow.between("issued-on", TODAY.minusDays(count), TODAY.minusDays(1))));
    }

    /** What a reading took. */
    record Cost(long facts, long requests, long rows, long states) {}

    Cost cost(FactSource<Invoice> source, FetchWindow window) {
        fake.requests().clear();
        int facts = read(source, window).size();
        return new Cost(
                facts,
                fake.requests().count(),
                fake.requests().rows(),
                fake.requests().of(STATES).size());
    }

    static List<Invoice> read(FactSource<Invoice> source, FetchWindow window) {
        List<Invoice> facts = new ArrayList<>();
        source.fetch(window, facts::add);
        return facts;
    }

    @Override
    public void close() {
        base.close();
        fake.close();
    }
}
