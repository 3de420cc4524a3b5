package io.napomni.jdbc.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.jdbc.sqlite.Sqlite;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes while another writes shares the next transaction, and nothing else. */
class GroupCommitTest {

    private final List<Integer> committed = new ArrayList<>();
    private final CountDownLatch othersWait = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private Connection connection;
    private Tx tx;
    private Optional<SQLException> commitFailure = Optional.empty();
    private int inThis;

    private final GroupCommit writing = new GroupCommit(new Writing() {
        @Override
        public <T> T write(Work<T> work) throws SQLException {
            inThis = 0;
            T done = work.in(tx);
            if (commitFailure.isPresent() && inThis > 1) {
                throw commitFailure.get();
            }
            committed.add(inThis);
            return done;
        }
    });

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        tx = new Tx(new Session(connection), new Statements(new Sqlite(() -> 0)), 1, true);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void who_comes_while_another_writes_shares_the_next_transaction() {
        List<CompletableFuture<String>> all = behindOne(this::done, this::done, this::done);

        assertThat(all).extracting(CompletableFuture::join).containsExactly("done", "done", "done", "done");
        assertThat(committed).containsExactly(1, 3);
    }

    @Test
    void who_cannot_be_served_takes_nobody_along() {
        List<CompletableFuture<String>> all = behindOne(this::done, this::lost, this::done);

        assertThat(all.get(1).join()).isEqualTo("done");
        assertThat(all.get(3).join()).isEqualTo("done");
        assertThatThrownBy(() -> all.get(2).join()).hasCauseInstanceOf(LostClaimException.class);
        assertThat(committed).as("each by itself").containsExactly(1, 1, 1);
    }

    @Test
    void nobody_writes_again_when_it_is_the_commit_that_failed() {
        SQLException lost = new SQLException("the answer was lost");
        commitFailure = Optional.of(lost);
        AtomicInteger times = new AtomicInteger();
        Work<String> counted = tx -> {
            times.incrementAndGet();
            return done(tx);
        };
        List<CompletableFuture<String>> all = behindOne(counted, counted);

        assertThat(all.get(0).join()).isEqualTo("done");
        assertThat(all.subList(1, 3))
                .allSatisfy(one -> assertThatThrownBy(one::join)
                        .isInstanceOf(CompletionException.class)
                        .hasRootCause(lost));
        assertThat(times).hasValue(2);
    }

    @Test
    void nobody_waits_for_ever_when_the_machine_fails_the_one_who_serves() {
        List<CompletableFuture<String>> all = behindOne(this::broken, this::done);

        assertThat(all.get(0).join()).isEqualTo("done");
        assertThatThrownBy(() -> all.get(1).join()).hasCauseInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> all.get(2).join())
                .hasCauseInstanceOf(LedgerException.class)
                .hasMessageContaining("a change was not kept: see the log");
        assertThat(committed).containsExactly(1);
    }

    private String done(Tx in) {
        inThis++;
        return "done";
    }

    private String lost(Tx in) {
        throw new LostClaimException("lost");
    }

    private String broken(Tx in) {
        throw new AssertionError("out of everything");
    }

    /** The first, while whose work all others come, each a little later than the one before. */
    @SafeVarargs
    private List<CompletableFuture<String>> behindOne(Work<String>... others) {
        CountDownLatch firstIsIn = new CountDownLatch(1);
        List<CompletableFuture<String>> all = new ArrayList<>();
        all.add(begun(in -> {
            firstIsIn.countDown();
            await(othersWait);
            return done(in);
        }));
        await(firstIsIn);
        for (Work<String> other : others) {
            all.add(begun(other));
            Thread last = threads.get(threads.size() - 1);
            while (last.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        othersWait.countDown();
        return all;
    }

    private CompletableFuture<String> begun(Work<String> work) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                answer.complete(writing.write(work));
            } catch (Throwable failed) {
                answer.completeExceptionally(failed);
            }
        });
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        return answer;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
