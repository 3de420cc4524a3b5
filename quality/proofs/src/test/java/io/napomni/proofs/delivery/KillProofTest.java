package io.napomni.proofs.delivery;

import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F01 to F03: {@code kill -9} at random moments of a run, 4 connections; letters counted at the receiver. */
class KillProofTest {

    private static final long MOST_BYTES = 100_000_000;

    private final int letters = Chance.size(60, 2_000);
    private final int kills = Chance.size(2, 200);

    @TempDir
    private Path folder;

    @Test
    void whenever_the_process_is_killed_no_letter_arrives_twice_and_none_is_lost_unseen() throws Exception {
        Figures figures = new Figures("F01-sqlite");
        Path file = folder.resolve("ledger.db");
        new KillProof(figures, file.toString(), letters, kills, "run").run();
        try (Connection connection = OpenLedger.source(file.toString()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA integrity_check")) {
            answer.next();
            figures.exactly("sound", answer.getString(1).equals("ok") ? 1 : 0, 1);
        }
        figures.atMost("bytes", Files.size(file), MOST_BYTES).check();
    }

    @Test
    void nor_is_it_on_postgresql() throws Exception {
        Figures figures = new Figures("F02-postgresql");
        new KillProof(figures, PostgresServer.shared().database(), letters, kills, "run").run();
        figures.check();
    }

    @Test
    void a_letter_in_doubt_that_is_sent_again_is_the_same_letter_and_none_is_missing() throws Exception {
        again("F03-sqlite", folder.resolve("again.db").toString());
        again("F03-postgresql", PostgresServer.shared().database());
    }

    private void again(String name, String where) throws Exception {
        Figures figures = new Figures(name);
        new KillProof(figures, where, letters, kills, "again").run();
        figures.check();
    }
}
