package io.napomni.jdbc.base;

import io.napomni.port.LedgerException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * For a database with one writer: those who come while another writes share the next transaction, and so one wait for
 * the disk. Each is kept or fails as if it were alone. Safe for several threads.
 */
final class GroupCommit implements Writing {

    /** More would keep the first of them waiting for the work of the last. */
    private static final int MOST = 32;

    private final Writing each;
    private final Semaphore turn = new Semaphore(1, true);
    private final Queue<Writer<?>> waiting = new ConcurrentLinkedQueue<>();

    /** @param each makes what it is given durable in one transaction */
    GroupCommit(Writing each) {
        this.each = each;
    }

    @Override
    public <T> T write(Work<T> work) throws SQLException {
        Writer<T> mine = new Writer<>(work);
        waiting.add(mine);
        turn.acquireUninterruptibly();
        try {
            while (!mine.isOver()) {
                serve(next());
            }
        } finally {
            turn.release();
        }
        return mine.answer();
    }

    private List<Writer<?>> next() {
        List<Writer<?>> group = new ArrayList<>();
        while (group.size() < MOST && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    private void serve(List<Writer<?>> group) {
        try {
            if (group.size() == 1 || !isServedTogether(group)) {
                group.forEach(writer -> writer.goAlone(each));
            }
        } finally {
            // An error of the machine ends the thread that served; whoever else it served must not wait for it.
            group.stream().filter(writer -> !writer.isOver()).forEach(Writer::leave);
        }
    }

    /** False if one of them cannot be done: nothing of the others is kept then, and each is done again by itself. */
    private boolean isServedTogether(List<Writer<?>> group) {
        try {
            each.write(tx -> {
                for (Writer<?> writer : group) {
                    writer.join(tx);
                }
                return group;
            });
            group.forEach(Writer::end);
            return true;
        } catch (Spoilt one) {
            return false;
        } catch (SQLException | RuntimeException all) {
            // The commit itself: it may have been kept, so nobody may write again.
            group.forEach(writer -> writer.fail(all));
            return true;
        }
    }

    /** The work of one of a group cannot be done. */
    private static final class Spoilt extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Spoilt(Exception why) {
            super(why);
        }
    }

    /** One who waits, and what became of its work. Passed from thread to thread with the turn. */
    private static final class Writer<T> {

        private final Work<T> work;
        private @Nullable T done;
        private @Nullable Exception failure;
        private boolean over;

        Writer(Work<T> work) {
            this.work = work;
        }

        boolean isOver() {
            return over;
        }

        void join(Tx tx) {
            try {
                done = work.in(tx);
            } catch (SQLException | RuntimeException why) {
                throw new Spoilt(why);
            }
        }

        void goAlone(Writing writing) {
            try {
                done = writing.write(work);
                end();
            } catch (SQLException | RuntimeException why) {
                fail(why);
            }
        }

        void end() {
            over = true;
        }

        void leave() {
            fail(new LedgerException(
                    "a change was not kept: see the log for what broke down while it was being written"));
        }

        /** What is over stays as it is. */
        void fail(Exception why) {
            if (!over) {
                failure = why;
                over = true;
            }
        }

        T answer() throws SQLException {
            if (failure instanceof SQLException sql) {
                throw sql;
            }
            if (failure instanceof RuntimeException other) {
                throw other;
            }
            return Objects.requireNonNull(done);
        }
    }
}
