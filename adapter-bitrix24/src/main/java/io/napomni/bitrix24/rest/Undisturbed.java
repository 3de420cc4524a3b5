package io.napomni.bitrix24.rest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that an interrupt must not break off in the middle: once the server has changed a refresh token, the old one is
 * worthless, and a new one that is not kept is lost. It runs in a thread that nobody else knows.
 */
final class Undisturbed {
    private Undisturbed() {}

    /** Waits for the end of it, which it must have by itself; an interrupted thread stays so. Throws what it throws. */
    static <T> T get(Supplier<T> work) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(work, Undisturbed::start);
        try {
            return result.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException itself) {
                throw itself;
            }
            throw failed;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "bitrix24-tokens");
        thread.setDaemon(true);
        thread.start();
    }
}
