package io.napomni.jdbc;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.Outcome;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import io.napomni.port.upkeep.Pseudonyms;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The process that {@link KillTest} kills: two threads claim, begin and record without end, and say on the standard
 * output what the ledger has acknowledged. Arguments: the file, or the address of a PostgreSQL, and a name that makes keys unique.
 */
final class KilledWriter {

    static final Optional<Pseudonyms> NAMES =
            Optional.of(Pseudonyms.keyed("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)));

    private KilledWriter() {}

    public static void main(String[] arguments) {
        // Logs go elsewhere: on the standard output, a line counts as something acknowledged.
        System.setOut(System.err);
        Ledger ledger = ledger(arguments[0]);
        PrintStream told = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (int thread = 0; thread < 2; thread++) {
            String name = arguments[1] + "-" + thread + "-";
            new Thread(() -> write(ledger, name, told), name).start();
        }
    }

    private static Ledger ledger(String where) {
        if (where.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(where);
            return PostgresStores.open(database, "acme").stores().ledger();
        }
        return SqliteStores.open(Path.of(where), "acme").stores().ledger();
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
