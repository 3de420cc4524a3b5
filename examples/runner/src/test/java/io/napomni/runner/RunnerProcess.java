package io.napomni.runner;

import io.napomni.runner.main.Remind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code remind} in a virtual machine of its own, as the start script starts it. */
final class RunnerProcess implements AutoCloseable {

    private static final int PATIENCE_MINUTES = 2;
    private static final int LOOKS_A_MINUTE = 600;
    private static final int CTRL_C = 2;

    private final Path out;
    private final Process process;
    private final BufferedReader err;

    private RunnerProcess(Path out, Process process) {
        this.out = out;
        this.process = process;
        this.err = process.errorReader(StandardCharsets.UTF_8);
    }

    static RunnerProcess start(Path folder, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As the script does: newer machines warn otherwise of the native part of SQLite.
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Remind.class.getName()));
        command.addAll(arguments);
        Path out = folder.resolve("remind.out");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        try {
            return new RunnerProcess(out, builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * As Ctrl-C does; returns when the signal has been delivered. Whom a script has started in the background does not
     * hear Ctrl-C, nor do its children: there it is what a service manager would send.
     */
    void interrupt() {
        try {
            new ProcessBuilder("kill", hearsCtrlC() ? "-INT" : "-TERM", String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hearsCtrlC() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return true;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line ->
                            new BigInteger(line.substring("SigIgn:".length()).strip(), 16))
                    .noneMatch(ignored -> ignored.testBit(CTRL_C - 1));
        }
    }

    /** Waits until it says this about its work; false if it ends without. */
    boolean says(String words) {
        return err.lines().anyMatch(line -> line.contains(words));
    }

    /** Waits until it has printed this; false if it ends without, or takes too long. */
    boolean prints(String words) throws IOException, InterruptedException {
        for (int look = 0; look < PATIENCE_MINUTES * LOOKS_A_MINUTE; look++) {
            if (Files.readString(out).contains(words)) {
                return true;
            }
            if (process.waitFor(60_000 / LOOKS_A_MINUTE, TimeUnit.MILLISECONDS)) {
                return Files.readString(out).contains(words);
            }
        }
        return false;
    }

    /** Waits for its end. */
    Desk.Typed ended() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("remind did not end within " + PATIENCE_MINUTES + " minutes");
        }
        StringBuilder rest = new StringBuilder();
        err.lines().forEach(line -> rest.append(line).append('\n'));
        return new Desk.Typed(process.exitValue(), Files.readString(out), rest.toString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
