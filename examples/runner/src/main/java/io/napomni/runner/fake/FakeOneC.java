package io.napomni.runner.fake;

import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Nearest;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.sample.SampleBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;

/** A 1C base of a made-up wholesaler, for anybody who reads OData. It is in memory. */
public final class FakeOneC implements AutoCloseable {

    /** How far back the orders go that could be due. */
    private static final int DAYS = 90;

    private final FakeBase base;
    private final SampleBase sample;
    private final LocalDate day;
    private final int orders;

    private FakeOneC(FakeBase base, SampleBase sample, LocalDate day, int orders) {
        this.base = base;
        this.sample = sample;
        this.day = day;
        this.orders = orders;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     * @param profile a name that {@code BaseSchema} knows
     * @param day before which everything in it happened
     * @throws UsageException if there is no such profile, or the port is taken
     */
    public static FakeOneC start(Clock clock, int port, String profile, int orders, LocalDate day) {
        if (!BaseSchema.profiles().contains(profile)) {
            String nearest = Nearest.to(profile, BaseSchema.profiles());
            throw UsageException.of("fake.1c.no-profile", profile, nearest, String.join(" / ", BaseSchema.profiles()));
        }
        BaseSchema schema = BaseSchema.of(profile);
        BaseData data = new BaseData();
        SampleBase sample = SampleBase.fill(data, schema, day, orders);
        try {
            return new FakeOneC(FakeBase.start(data, BaseOptions.of(schema, clock), port), sample, day, orders);
        } catch (UncheckedIOException noPort) {
            throw noPort.getCause() instanceof BindException
                    ? UsageException.of("fake.port-taken", port)
                    : UsageException.of("fake.no-port", port);
        }
    }

    /** Where it is published; what an adapter is given. */
    public URI address() {
        return base.baseUrl();
    }

    /** A user who may read everything. */
    public String login() {
        return base.login();
    }

    /** The user's password, which keeps nothing secret. */
    public String password() {
        return base.password();
    }

    String profile() {
        return base.schema().profile();
    }

    int orders() {
        return orders;
    }

    /** Orders with nothing paid, old enough for a reminder. */
    int due() {
        RussianWorkCalendar calendar = RussianWorkCalendar.standard();
        return sample.expectedDue(day, startsOn(), date -> calendar.knows(date) && calendar.isWorkingDay(date))
                .size();
    }

    LocalDate day() {
        return day;
    }

    LocalDate startsOn() {
        return day.minusDays(DAYS);
    }

    @Override
    public void close() {
        base.close();
    }
}
