package io.napomni.runner.main;

import io.napomni.runner.Signals;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Ctrl-C and SIGTERM as the virtual machine tells of them: it ends when its shutdown hooks have. */
final class ShutdownSignals implements Signals {

    @Override
    public <T> T whileWorking(Supplier<T> work, Runnable stop) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> stopAndWait(stop, ended), "remind-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            ended.countDown();
            unhook(hook);
        }
    }

    /** The virtual machine would end with 130; only halting it gives another code. */
    @Override
    public void untilAsked(Runnable farewell) {
        Thread hook = new Thread(() -> sayFarewell(farewell), "remind-farewell");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sayFarewell(Runnable farewell) {
        try {
            farewell.run();
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void stopAndWait(Runnable stop, CountDownLatch ended) {
        stop.run();
        try {
            ended.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is what waits for us.
        }
    }
}
