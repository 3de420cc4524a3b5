package io.napomni.runner.demo;

import io.napomni.runner.config.Settings;
import io.napomni.runner.show.Language;
import io.napomni.runner.wire.Wiring;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.PortalOptions;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SamplePortal;
import java.time.Clock;
import java.time.LocalDate;

/** Portal and mail server of a made-up company, and the reminders that meet them only over HTTP and SMTP. */
final class DemoWorld implements AutoCloseable {

    static final long SEED = 20261123;

    private final LocalDate firstDay;
    private final DemoClock clock;
    private final SampleCompany company;
    private final FakePortal portal;
    private final FakeSmtpServer mailServer;
    private final Postbox postbox;
    private final Wiring wiring;
    private final Customers customers;

    private DemoWorld(int deals, LocalDate firstDay, Language language, DemoFolder folder) {
        this.firstDay = firstDay;
        this.clock = DemoClock.of(Clock.system(DemoSettings.ZONE), firstDay);
        this.company = SampleCompany.of(SEED, firstDay, deals);
        this.portal = FakePortal.start(
                SamplePortal.of(company), PortalOptions.at(clock).withLimits(Limits.cloud()));
        this.mailServer = FakeSmtpServer.start();
        this.postbox = new Postbox(mailServer, clock);
        Settings settings = DemoSettings.of(portal.webhookUrl(), mailServer.port(), folder.ledger(), language);
        this.wiring = Wiring.open(settings, clock, postbox);
        this.customers = new Customers(portal);
    }

    static DemoWorld of(int deals, LocalDate firstDay, Language language, DemoFolder folder) {
        return new DemoWorld(deals, firstDay, language, folder);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    int deals() {
        return company.contracts().size();
    }

    Wiring wiring() {
        return wiring;
    }

    Postbox postbox() {
        return postbox;
    }

    /** Letters as the mail server counts them: what a sender claims is compared with it. */
    int lettersReceived() {
        return mailServer.received().size();
    }

    int requests() {
        return portal.recorder().httpCount();
    }

    /** The next morning: goods were shipped, and some customers did what letters asked for. */
    Customers.Deeds wakeUpOn(LocalDate day) {
        clock.moveTo(day);
        SamplePortal.liveUntil(day, company, portal.data());
        return customers.react(postbox.sent(), day);
    }

    @Override
    public void close() {
        wiring.close();
        mailServer.close();
        portal.close();
    }
}
