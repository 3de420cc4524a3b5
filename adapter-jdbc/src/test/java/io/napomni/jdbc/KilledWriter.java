package io.napomni.jdbc;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.Outcome;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The process that {@link KillTest} kills: two threads claim, begin and record without end, and say on the standard
 * output what the ledger has acknowledged. Arguments: the file and a name that makes keys unique.
 */
final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] arguments) {
        Ledger ledger =
                SqliteStores.open(Path.of(arguments[0]), "acme").stores().ledger();
        PrintStream told = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (int thread = 0; thread < 2; thread++) {
            String name = arguments[1] + "-" + thread + "-";
            new Thread(() -> write(ledger, name, told), name).start();
        }
    }

    private static void write(Ledger ledger, String name, PrintStream told) {
        for (int i = 0; ; i++) {
            EffectKey key = key(name + i);
            Claim claim = new Claim(List.of(key), new CustomerRef("b24", "company", "44"), "", true, List.of());
            Won won = (Won) ledger.claim(List.of(claim), Duration.ofMinutes(5)).get(0);
            tell(told, "claimed", key);
            Dispatch dispatch = new Dispatch("d" + name + i, won, LocalDate.of(2026, 11, 23), "hash");
            ledger.begin(dispatch);
            tell(told, "begun", key);
            ledger.record(dispatch, new Outcome.Done("250"));
            tell(told, "done", key);
        }
    }

    private static void tell(PrintStream told, String what, EffectKey key) {
        told.print(what + " " + key.subject().id() + "\n");
    }

    static EffectKey key(String deal) {
        return new EffectKey("contract-renewal", new SubjectRef("b24", "deal", deal), "renewal@2027-01-31", "mail");
    }
}
