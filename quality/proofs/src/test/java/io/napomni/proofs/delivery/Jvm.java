package io.napomni.proofs.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@link Child} in a virtual machine of its own, and what it says. */
final class Jvm implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 5;

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Thread listening;

    private Jvm(Process process) {
        this.process = process;
        this.listening = new Thread(this::listen, "listening");
        listening.setDaemon(true);
        listening.start();
    }

    static Jvm start(String where, long minutesLater, int port, int letters, String how) throws IOException {
        return new Jvm(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        where,
                        Long.toString(minutesLater),
                        Integer.toString(port),
                        Integer.toString(letters),
                        how)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                hear(line);
            }
        } catch (IOException killed) {
            // What it could not say any more is not missed.
        } finally {
            open.countDown();
        }
    }

    private synchronized void hear(String line) {
        said.add(line);
        open.countDown();
        notifyAll();
    }

    /** Waits until it has said this. */
    synchronized void await(String line) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (!said.contains(line)) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0 || !process.isAlive()) {
                throw new IllegalStateException("the process does not say " + line + ", but " + said);
            }
            wait(Math.min(left, 1_000));
        }
    }

    /** Lets one that holds something go on. */
    void goOn() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits until it has opened the ledger, or ended. */
    void awaitOpen() throws InterruptedException {
        if (!open.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the process does not open the ledger");
        }
    }

    /** {@code kill -9}; returns at once. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Sends a signal by its name, for example {@code STOP}. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its end; what it said last. */
    String end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the process does not end");
        }
        listening.join();
        return last();
    }

    synchronized String last() {
        return said.isEmpty() ? "" : said.get(said.size() - 1);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
