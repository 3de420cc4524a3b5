package io.napomni.benchmarks.portal;

import io.napomni.benchmarks.Child;
import io.napomni.bitrix24.list.ItemQuery;
import io.napomni.bitrix24.list.KeysetChains;
import io.napomni.bitrix24.list.Sweep;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.rest.Webhook;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Reads all deals with all their fields, in a process of its own, so that its memory can be limited. */
public final class ReadAll {
    private ReadAll() {}

    /** The webhook; prints rows and the characters seen in them. */
    public static void main(String[] webhook) {
        RestClient rest = new RestClient(Webhook.of(webhook[0]), Clock.systemUTC(), PortalOptions.standard());
        AtomicLong letters = new AtomicLong();
        Sweep sweep = KeysetChains.read(
                rest,
                List.of(new ItemQuery(2, fields(), Map.of())),
                Optional.empty(),
                row -> WideDeals.fields()
                        .forEach(name -> letters.addAndGet(
                                row.get(name).text().orElse("").length())));
        System.out.println(sweep.rows() + " " + letters);
    }

    private static List<String> fields() {
        List<String> fields = new ArrayList<>(List.of("id", "title", "closedate"));
        fields.addAll(WideDeals.fields());
        return fields;
    }

    static long[] inProcess(URI webhook, String heap) {
        String told = Child.output(List.of(
                java(),
                heap,
                "-classpath",
                System.getProperty("java.class.path"),
                ReadAll.class.getName(),
                "" + webhook));
        return Arrays.stream(told.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
