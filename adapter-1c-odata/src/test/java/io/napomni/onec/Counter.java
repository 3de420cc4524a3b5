package io.napomni.onec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.model.Invoice;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.onec.wire.SessionMode;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.sample.SampleBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.memory.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A fake base with the wholesaler's data, and the library on top of it; waiting only moves the clock. */
public final class Counter implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    public final BaseData data = new BaseData();
    public final SampleBase sample;
    public final FakeBase fake;
    public final OneCBase base;

    private Counter(String profile, int orders, BaseSettings settings, UnaryOperator<BaseOptions> odd) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        BaseSchema schema = BaseSchema.of(profile);
        this.sample = SampleBase.fill(data, schema, TODAY, orders);
        this.fake = FakeBase.start(data, odd.apply(BaseOptions.of(schema, clock)));
        this.base = open(settings);
    }

    public static Counter open(String profile, int orders) {
        return new Counter(profile, orders, BaseSettings.auto(), odd -> odd);
    }

    public static Counter open(String profile, int orders, UnaryOperator<BaseOptions> odd) {
        return new Counter(profile, orders, BaseSettings.auto(), odd);
    }

    /** Another entrance to the same base. */
    public OneCBase open(BaseSettings settings) {
        return OneCBase.open(
                BaseAddress.of(fake.baseUrl().toString()),
                Credentials.of(fake.login(), fake.password()),
                OneCOptions.in(ZoneOffset.UTC).with(SessionMode.HEADER).with(wait -> clock.advance(wait), () -> 1L),
                settings,
                clock);
    }

    /** Orders, or in accounting, which has none, invoices. */
    public FactSource<Invoice> demands() {
        boolean orders = !fake.schema().profile().equals("bp");
        return orders ? base.orders() : base.invoices();
    }

    public List<Invoice> all() {
        List<Invoice> facts = new ArrayList<>();
        FetchReport report = demands().fetch(FetchWindow.everything(TODAY), facts::add);
        if (report.facts() != facts.size()) {
            throw new AssertionError(
                    "the report tells of " + report.facts() + " facts, but there were " + facts.size());
        }
        return facts;
    }

    /** One document or card, of those that may become facts, refers to nothing any more. */
    public void forget(String set, String reference, Predicate<ObjectNode> ofThese) {
        String one = data.rows(set).stream()
                .filter(row -> row.path("Posted").asBoolean(true)
                        && !row.path("DeletionMark").asBoolean())
                .filter(ofThese)
                .findFirst()
                .orElseThrow()
                .path("Ref_Key")
                .asText();
        data.change(set, one, row -> row.put(reference, "00000000-0000-0000-0000-000000000000"));
    }

    @Override
    public void close() {
        base.close();
        fake.close();
    }
}
