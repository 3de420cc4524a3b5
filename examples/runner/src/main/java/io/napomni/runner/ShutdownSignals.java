package io.napomni.runner;

import java.util.concurrent.CountDownLatch;

/** Ctrl-C and SIGTERM as the virtual machine tells of them: it ends when its shutdown hooks have. */
final class ShutdownSignals implements Signals {

    @Override
    public Guarded onInterrupt(Runnable stop) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    stop.run();
                    await(ended);
                },
                "remind-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            ended.countDown();
            unhook(hook);
        };
    }

    private static void await(CountDownLatch ended) {
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
