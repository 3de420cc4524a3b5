package io.napomni.runner.demo.world;

import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.jdbc.SqliteStores;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.Language;
import io.napomni.runner.wire.Wiring;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.PortalOptions;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SamplePortal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Portal, base and mail server of a made-up company, and the reminders that meet them only over HTTP and SMTP. */
public final class DemoWorld implements AutoCloseable {

    /** What the company is made from. */
    public static final long SEED = 20261123;

    /** How far the orders of the base go back before the first day, and so far they may be reminded about. */
    private static final int DAYS_BEFORE = 30;

    /** The base has orders of 120 days. */
    private static final int MOST_DAYS_AFTER = 120 - DAYS_BEFORE;

    /** Where a company's links would lead. */
    public static final URI ANSWERS = URI.create("https://otvet.postavka.example/a/");

    private final Plan plan;
    private final DemoClock clock;
    private final SampleCompany company;
    private final FakePortal portal;
    private final Optional<Warehouse> warehouse;
    private final FakeSmtpServer mailServer;
    private final Postbox postbox;
    private final Settings settings;
    private final Wiring wiring;
    private final Customers customers;

    private DemoWorld(Plan plan, Language language, Path ledger, URI answers) {
        this.plan = plan;
        this.clock = DemoClock.of(Clock.system(DemoSettings.ZONE), plan.firstDay());
        this.company = SampleCompany.of(SEED, plan.firstDay(), plan.deals());
        Limits limits = Limits.cloud().withBucket(DemoSettings.BURST, DemoSettings.PER_SECOND);
        this.portal = FakePortal.start(
                SamplePortal.of(company),
                PortalOptions.at(clock).withLimits(limits).withApps(DemoApp.APP));
        this.warehouse = plan.withOneC() ? Optional.of(warehouse(plan, clock)) : Optional.empty();
        this.mailServer = FakeSmtpServer.start();
        this.postbox = new Postbox(mailServer, clock);
        Optional<DemoSettings.Orders> orders = warehouse.map(
                base -> new DemoSettings.Orders(base, plan.firstDay().minusDays(DAYS_BEFORE)));
        this.settings = DemoSettings.of(portal.webhookUrl(), mailServer.port(), ledger, language, answers, orders);
        this.wiring =
                Wiring.open(settings, clock, postbox, () -> SqliteStores.open(ledger, settings.tenant(), clock::ahead));
        this.customers = new Customers(portal, warehouse);
    }

    /**
     * What is to be shown.
     *
     * @param deals how many contracts the portal has
     * @param days how many days are lived through after the first
     * @param withOneC whether a 1C base stands beside the portal
     */
    public record Plan(int deals, LocalDate firstDay, int days, boolean withOneC) {}

    /** Starts everything; the ledger is a new file. Links in letters lead nowhere. */
    public static DemoWorld of(Plan plan, Language language, Path ledger) {
        return of(plan, language, ledger, ANSWERS);
    }

    /**
     * The same with links.
     *
     * @param answers where they lead; ends with a slash
     */
    public static DemoWorld of(Plan plan, Language language, Path ledger, URI answers) {
        return new DemoWorld(plan, language, ledger, answers);
    }

    /** Customers are the same whatever the day and the number of contracts. */
    private static Warehouse warehouse(Plan plan, Clock clock) {
        LocalDate last = plan.firstDay().plusDays(Math.min(plan.days(), MOST_DAYS_AFTER));
        return Warehouse.of(SampleCompany.of(SEED, last, plan.deals()), clock);
    }

    /** What is shown. */
    public Plan plan() {
        return plan;
    }

    /** How many contracts there are. */
    public int deals() {
        return company.contracts().size();
    }

    /** The base, if there is one. */
    public Optional<Warehouse> warehouse() {
        return warehouse;
    }

    /** The reminders. */
    public Wiring wiring() {
        return wiring;
    }

    /** Who heard of every letter. */
    public Postbox postbox() {
        return postbox;
    }

    /** Letters as the mail server counts them: what a sender claims is compared with it. */
    public int lettersReceived() {
        return mailServer.received().size();
    }

    /** How often the portal was asked. */
    public int requests() {
        return portal.recorder().httpCount();
    }

    /** What the company would have in its {@code remind.yml}. */
    public Settings settings() {
        return settings;
    }

    /** The company's time. */
    public Clock clock() {
        return clock;
    }

    /** The portal's page for people. */
    public URI portal() {
        return portal.baseUrl();
    }

    /** An administrator has the portal open our page in the cards of deals. */
    public void install(URI handler) {
        DemoApp.install(portal, settings, clock, handler);
    }

    /** A deal's card, as whoever is responsible for it has it open. */
    public URI card(String deal) {
        String person = portal.deals()
                .find(Long.parseLong(deal))
                .map(found -> found.text("assignedById"))
                .orElse("1");
        return portal.baseUrl().resolve("/crm/deal/details/" + deal + "/?user=" + person);
    }

    /** Time goes by, and nothing happens. */
    public void pass(Duration time) {
        clock.advance(time);
    }

    /** The morning of the next working day; nothing has happened until then. */
    public void nextWorkingMorning() {
        RussianWorkCalendar calendar = RussianWorkCalendar.standard();
        LocalDate day = LocalDate.now(clock).plusDays(1);
        while (calendar.knows(day) && !calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        clock.moveTo(day);
    }

    /** The next morning: goods were shipped, and some customers did what letters asked for. */
    public Customers.Deeds wakeUpOn(LocalDate day) {
        clock.moveTo(day);
        SamplePortal.liveUntil(day, company, portal.data());
        return customers.react(postbox.sent(), day);
    }

    @Override
    public void close() {
        wiring.close();
        mailServer.close();
        warehouse.ifPresent(Warehouse::close);
        portal.close();
    }
}
