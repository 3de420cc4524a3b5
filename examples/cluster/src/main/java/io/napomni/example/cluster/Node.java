package io.napomni.example.cluster;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.jdbc.PostgresStores;
import io.napomni.model.EmailAddress;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import javax.sql.DataSource;

/**
 * One node of a cluster, a process of its own. Its environment tells it where everything is ({@link NodeSettings}). It
 * works from the first line on its standard input until that ends, so that it does not outlive whoever has started it.
 */
public final class Node {

    private static final int THREADS = 2;
    private static final int CONNECTIONS = 8;
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofMinutes(1);

    private Node() {}

    /** Works as its environment says. */
    public static void main(String[] arguments) throws IOException {
        NodeSettings settings = NodeSettings.of(System.getenv());
        Clock clock = Clock.system(ZoneId.of("Europe/Moscow"));
        try (HikariDataSource database = database(settings);
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Map<String, Tenant> tenants = Map.of("acme", tenant(settings, clock, database));
            Duration again = settings.beat().orElse(HOURLY);
            Duration retry = settings.beat().orElse(RETRY);
            ClusterTasks tasks = new ClusterTasks(tenants, clock, FixedDelay.of(again), retry);
            Scheduler scheduler = scheduler(settings, database, tasks);
            Told.say("ready");
            if (orders.readLine() != null) {
                tasks.begin(scheduler);
                scheduler.start();
                while (orders.readLine() != null) {
                    Told.say("working");
                }
                scheduler.stop();
            }
        }
        Told.say("ended");
    }

    private static HikariDataSource database(NodeSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.database());
        config.setMaximumPoolSize(CONNECTIONS);
        // A server that falls silent must not hold a thread for ever.
        config.addDataSourceProperty("socketTimeout", "30");
        return new HikariDataSource(config);
    }

    private static Scheduler scheduler(NodeSettings settings, DataSource database, ClusterTasks tasks) {
        Takeover takeover = settings.beat().map(Takeover::within).orElseGet(Takeover::usual);
        return takeover.set(Scheduler.create(database, tasks.all()))
                .schedulerName(new SchedulerName.Fixed(settings.name()))
                .serializer(new PlainText())
                .pollUsingLockAndFetch(0.5, 1.0)
                .threads(THREADS)
                .build();
    }

    static Tenant tenant(NodeSettings settings, Clock machine, DataSource database) {
        Clock clock = clock(settings, machine);
        Webhook webhook = Webhook.of(settings.webhook());
        int rate = settings.rate();
        PortalOptions options =
                PortalOptions.standard().withPace(new SharedPace(database, webhook.portal(), 25 * rate, rate));
        SmtpConfig mail = mail(settings);
        PostgresStores ledger = PostgresStores.open(database, "acme");
        return new Tenant(
                Bitrix24Portal.open(webhook, clock, options),
                new SmtpMailExecutor(mail, clock).remembering(ledger.stores().rests()),
                mail.addressMarks(),
                ledger,
                clock,
                settings.shares(),
                settings.lease());
    }

    /** A demo that is told a day begins at noon of it, so that it does not end before the demo. */
    private static Clock clock(NodeSettings settings, Clock machine) {
        return settings.day()
                .map(day -> day.atTime(LocalTime.NOON).atZone(machine.getZone()))
                .map(noon -> Clock.offset(machine, Duration.between(machine.instant(), noon)))
                .orElse(machine);
    }

    /** Failures are reported to an address of the node, so that a postmaster sees who has sent what. */
    private static SmtpConfig mail(NodeSettings settings) {
        Sender sender = Sender.of(new EmailAddress("info@example.test"))
                .returningTo(new EmailAddress(settings.name() + "@example.test"));
        return SmtpConfig.of("127.0.0.1", settings.mailPort(), sender, Secret.of("0123456789abcdef"))
                .withSecurity(Security.PLAIN_LOOPBACK);
    }
}
