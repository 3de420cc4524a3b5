package io.napomni.benchmarks.portal;

import io.napomni.benchmarks.Child;
import io.napomni.benchmarks.Figure;
import io.napomni.bitrix24.list.ItemQuery;
import io.napomni.bitrix24.list.KeysetChains;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.memory.SettableClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reading and writing a large portal costs. */
public final class PortalFigures {
    private static final int MANY = 100_000;
    private static final int RACE = 20_000;
    private static final int ROWS_OF_A_REQUEST = 2_500;
    private static final Duration PAGE = Duration.ofMillis(20);
    /** Where the vendor's client is installed: npm ci in quality/conformance. */
    private static final String CLIENTS = System.getProperty("bench.clients", "../conformance");

    private PortalFigures() {}

    /** All figures about a large portal. */
    public static List<Figure> measure() {
        List<Figure> figures = new ArrayList<>(requests());
        figures.addAll(WriteFigures.measure());
        figures.addAll(memory());
        figures.addAll(race());
        return figures;
    }

    private static List<Figure> requests() {
        SettableClock clock = SettableClock.at(Instant.parse("2026-11-12T09:00:00Z"), ZoneOffset.UTC);
        try (FakePortal fake = WideDeals.portal(MANY, clock, Limits.cloud())) {
            RestClient rest = new RestClient(
                    Webhook.of(fake.webhookUrl().toString()),
                    clock,
                    PortalOptions.standard().withPause(clock::advance));
            long all = KeysetChains.read(rest, query(Map.of()), Optional.empty(), row -> {})
                    .requests();
            long window = KeysetChains.read(
                            rest, query(Map.of("closedate", WideDeals.TODAY.toString())), Optional.empty(), row -> {})
                    .requests();
            return List.of(
                    Figure.atMost(
                            "portal.requests-for-100000",
                            (double) all,
                            "",
                            1.1 * Math.ceil(MANY / (double) ROWS_OF_A_REQUEST) + 3),
                    Figure.atMost("portal.requests-for-one-percent", (double) window, "", 4),
                    Figure.atMost("portal.refused-503", (double) fake.refusedRequests(), "", 0));
        }
    }

    private static List<ItemQuery> query(Map<String, ?> filter) {
        return List.of(new ItemQuery(2, List.of("id", "title"), filter));
    }

    private static List<Figure> memory() {
        try (FakePortal fake = WideDeals.portal(MANY, Clock.systemUTC(), Limits.none())) {
            long[] told = ReadAll.inProcess(fake.webhookUrl(), "-Xmx128m");
            return List.of(
                    Figure.atLeast("portal.rows-in-128-mb", (double) told[0], "", MANY),
                    Figure.of("portal.letters-in-them", (double) told[1], ""));
        }
    }

    /** Both with the limits of the cloud by the real clock, each with a portal whose bucket is empty. */
    private static List<Figure> race() {
        Limits slow = Limits.cloud().withPageDelay(PAGE);
        double theirs;
        try (FakePortal fake = WideDeals.portal(RACE, Clock.systemUTC(), slow)) {
            String told = Child.output(List.of(
                    "node",
                    Path.of(CLIENTS, "read-all.mjs").toString(),
                    fake.webhookUrl().toString(),
                    "" + RACE));
            theirs = Double.parseDouble(told);
            System.out.println("their portal: " + state(fake));
        }
        double ours;
        try (FakePortal fake = WideDeals.portal(RACE, Clock.systemUTC(), slow)) {
            RestClient rest = new RestClient(
                    Webhook.of(fake.webhookUrl().toString()), Clock.systemUTC(), PortalOptions.standard());
            long start = System.nanoTime();
            long rows = KeysetChains.read(rest, query(Map.of()), Optional.empty(), row -> {})
                    .rows();
            ours = (System.nanoTime() - start) / 1e6;
            if (rows != RACE) {
                throw new IllegalStateException("only " + rows + " rows were read");
            }
            System.out.println("our portal: " + state(fake));
        }
        return List.of(
                Figure.of("portal.b24jssdk-20000-ms", theirs, ""),
                Figure.of("portal.ours-20000-ms", ours, ""),
                Figure.atLeast("portal.times-as-fast", theirs / ours, "", 20));
    }

    private static String state(FakePortal fake) {
        return fake.recorder().httpCount() + " requests, level " + fake.bucketLevel() + " of the bucket, "
                + fake.refusedRequests() + " refused";
    }
}
