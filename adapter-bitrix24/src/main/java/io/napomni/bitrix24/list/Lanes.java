package io.napomni.bitrix24.list;

import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.ReminderException;
import io.napomni.port.SourceException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * Requests that are under way at once, each in a thread that lives as long as the reading. Close it, and what is under
 * way is given up.
 */
final class Lanes implements AutoCloseable {
    private final RestClient rest;
    private final ExecutorService threads = Executors.newCachedThreadPool(Lanes::daemon);
    private final CompletionService<Answered> answers = new ExecutorCompletionService<>(threads);
    private int busy;

    Lanes(RestClient rest) {
        this.rest = rest;
    }

    /** A wave and what came of it. */
    private record Answered(Wave wave, BatchReply reply) {}

    int busy() {
        return busy;
    }

    boolean areBusy() {
        return busy > 0;
    }

    void send(Wave wave) {
        busy++;
        answers.submit(() -> new Answered(wave, wave.send(rest)));
    }

    /**
     * Waits for one of them and hands its answer over.
     *
     * @throws SourceException if the thread is interrupted, which stays marked
     * @throws ReminderException if the portal could not be asked at all
     */
    void await(BiConsumer<Wave, BatchReply> taker) {
        try {
            Answered answered = answers.take().get();
            busy--;
            taker.accept(answered.wave(), answered.reply());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SourceException("Bitrix24 " + rest.where(ItemQuery.METHOD)
                    + ": the reading was stopped. Nothing of it is used. Run again.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ReminderException noAccess) {
                throw noAccess;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "bitrix24-reading");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
