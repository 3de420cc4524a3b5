package io.napomni.proofs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.jdbc.Robbed;
import io.napomni.proofs.world.Seeds;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F11: the disk of the ledger is full in the middle of a run. A small one is mounted, which only root may do. */
class FullDiskTest {

    private static final int LEFT_BYTES = 200_000;

    @TempDir
    private Path folder;

    @Test
    void no_letter_leaves_after_the_first_commit_that_failed_and_all_leave_once_there_is_room() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 16)) {
            String where = disk.file("ledger.db").toString();
            OpenLedger.install(where);
            disk.fill(LEFT_BYTES);
            runsFull(new Figures("F11-sqlite"), where, 300, "room", disk::free);
        }
    }

    /** Its tables lie on the small disk; what it writes ahead does not, or the server would end at once. */
    @Test
    void nor_does_one_where_the_disk_of_postgresql_is_full() throws Exception {
        // Of its own: a server whose tables are gone with their disk writes nobody's any more.
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 24);
                PostgresServer server = PostgresServer.start(folder.resolve("server"))) {
            String where = server.databaseIn(disk.file("tables"));
            disk.fill(LEFT_BYTES);
            runsFull(new Figures("F11-postgresql"), where, 80, "room", disk::free);
        }
    }

    /** That ends the server in the middle of the run; it is started again once there is room. */
    @Test
    void nor_where_postgresql_can_write_nothing_ahead_any_more() throws Exception {
        assumeTrue(
                Seeds.more(),
                "a disk of files written ahead is full only after hundreds of letters: in the longer form");
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 64);
                PostgresServer server =
                        PostgresServer.startWritingAheadIn(disk.file("ahead"), folder.resolve("server"))) {
            String where = server.database();
            disk.fill(LEFT_BYTES);
            runsFull(new Figures("F11-postgresql-writing-ahead"), where, 1_000, "PostgreSQL", () -> {
                disk.free();
                // It may have ended, or be trying to come back.
                server.kill();
                server.restart();
            });
        }
    }

    /** What somebody does about it who was told. */
    private interface Mending {

        void mend() throws IOException;
    }

    private static void runsFull(Figures figures, String where, int letters, String told, Mending room)
            throws IOException {
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            FirstFailure failure = new FirstFailure(server);
            Rounds rounds = new Rounds(where, letters, 1, server);
            rounds.through(new Robbed(OpenLedger.source(where), failure).source());
            assertThat(rounds.failure()).contains(told);
            figures.atLeast("letters-before", failure.lettersThen(), 1)
                    .exactly("letters-after-the-failure", server.received().size() - failure.lettersThen(), 0);
            room.mend();
            rounds.count(figures, 1);
        }
        figures.check();
    }

    /** How many letters had come when the database first said that it could not keep something. */
    private static final class FirstFailure implements Robbed.Robber {

        private final FakeSmtpServer server;
        private final AtomicInteger lettersThen = new AtomicInteger(-1);
        private boolean answered = true;

        FirstFailure(FakeSmtpServer server) {
            this.server = server;
        }

        int lettersThen() {
            return lettersThen.get();
        }

        @Override
        public synchronized void connecting() {
            notice();
        }

        @Override
        public synchronized void before(String sql) throws SQLException {
            notice();
            answered = false;
        }

        private void notice() {
            if (!answered) {
                lettersThen.compareAndSet(-1, server.received().size());
            }
        }

        @Override
        public synchronized void after(String sql) {
            answered = true;
        }
    }
}
