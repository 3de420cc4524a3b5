package io.napomni.proofs.onec;

import io.napomni.onec.BaseSettings;
import io.napomni.onec.OneCBase;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.port.FetchWindow;
import io.napomni.port.ReminderException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small process that reads the orders of one base after another. Arguments: a file for how long each took and how it
 * ended, a line each, and the addresses.
 */
final class HostileReader {

    private HostileReader() {}

    public static void main(String[] arguments) throws Exception {
        List<String> ended = new ArrayList<>();
        for (String address : List.of(arguments).subList(1, arguments.length)) {
            long begun = System.nanoTime();
            String how = ended(address).replaceAll("\\s+", " ");
            ended.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " " + how);
        }
        Files.write(Path.of(arguments[0]), ended);
    }

    private static String ended(String address) {
        try (OneCBase base = OneCBase.open(
                BaseAddress.of(address),
                Credentials.of("reader", "a-password"),
                OneCOptions.in(ZoneOffset.UTC).with(wait -> {}, () -> 1L),
                BaseSettings.auto(),
                Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC))) {
            base.orders().fetch(FetchWindow.everything(Warehouse.TODAY), fact -> {});
            return "read";
        } catch (ReminderException told) {
            return "told " + told.getMessage();
        } catch (Throwable broken) {
            return "broken " + broken;
        }
    }
}
