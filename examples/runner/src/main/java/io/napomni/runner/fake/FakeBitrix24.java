package io.napomni.runner.fake;

import io.napomni.runner.UsageException;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.PortalOptions;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SamplePortal;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;

/** The portal of a made-up company, for anybody who speaks the REST API. It is in memory: what was written is gone when it closes. */
public final class FakeBitrix24 implements AutoCloseable {

    /** What the application is called that is registered at the portal, and its secret, which keeps nothing secret. */
    public static final String CLIENT_ID = "local.napomni";

    public static final String CLIENT_SECRET = "fake-client-secret";

    private static final long SEED = 20261123;
    /** For the page; a portal that is left running for weeks must not grow by every request. */
    private static final int REQUESTS_KEPT = 1000;

    private final FakePortal portal;
    private final SampleCompany company;

    private FakeBitrix24(FakePortal portal, SampleCompany company) {
        this.portal = portal;
        this.company = company;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     * @param contracts deals in the pipeline of contracts; one in twenty more stands in another
     * @param day around which the dates of contracts are made up
     * @throws UsageException if the port is taken
     */
    public static FakeBitrix24 start(Clock clock, int port, int contracts, LocalDate day, boolean limits) {
        SampleCompany company = SampleCompany.of(SEED, day, contracts);
        PortalData data = SamplePortal.of(company);
        data.follow(clock);
        PortalOptions options = PortalOptions.at(clock)
                .withLimits(limits ? Limits.cloud() : Limits.none())
                .withApps(PortalApp.of(CLIENT_ID, CLIENT_SECRET));
        try {
            FakePortal portal = FakePortal.start(data, options, port);
            portal.recorder().keepLast(REQUESTS_KEPT);
            return new FakeBitrix24(portal, company);
        } catch (UncheckedIOException noPort) {
            throw noPort.getCause() instanceof BindException
                    ? UsageException.of("fake.port-taken", port)
                    : UsageException.of("fake.no-port", port);
        }
    }

    /** The page for people. */
    public URI page() {
        return portal.baseUrl();
    }

    /** The address of the webhook, with its secret. */
    public URI webhook() {
        return portal.webhookUrl();
    }

    /** Deals that are contracts. */
    public int contracts() {
        return company.contracts().size();
    }

    /** All deals. */
    public int deals() {
        return portal.deals().size();
    }

    @Override
    public void close() {
        portal.close();
    }
}
