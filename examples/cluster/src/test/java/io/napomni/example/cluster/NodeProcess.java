package io.napomni.example.cluster;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A node in a virtual machine of its own. */
final class NodeProcess implements AutoCloseable {

    private final String name;
    private final Process process;
    private final BufferedWriter orders;

    private NodeProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts it; each of its lines goes to the listener, and a last one when it has ended. */
    static NodeProcess start(String name, Map<String, String> environment, Consumer<String> lines) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.environment().put("NODE_NAME", name);
        try {
            NodeProcess node = new NodeProcess(name, builder.start());
            Thread reader = new Thread(() -> node.tell(lines), "lines-of-" + name);
            reader.setDaemon(true);
            reader.start();
            return node;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String name() {
        return name;
    }

    void work() {
        try {
            orders.write("work\n");
            orders.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(name + " has ended before it was told to work", gone);
        }
    }

    /** Lets it end what it has in hand; whether it has ended within so long. */
    boolean end(Duration patience) throws InterruptedException {
        try {
            orders.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(name + " has ended before it was told to end", gone);
        }
        return process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
    }

    /** As {@code kill -9} does: by its handle, because the process's own method closes the streams that are read. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    private void tell(Consumer<String> lines) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(line -> lines.accept(name + " " + line));
        } catch (IOException | UncheckedIOException cut) {
            // It was killed in the middle of a line.
        }
        lines.accept(name + " gone");
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
