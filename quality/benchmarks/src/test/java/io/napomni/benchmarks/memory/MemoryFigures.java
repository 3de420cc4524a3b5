package io.napomni.benchmarks.memory;

import io.napomni.benchmarks.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Whether a run over a million facts ends in a heap of 256 MB. */
public final class MemoryFigures {

    private static final double MEGABYTE = 1024 * 1024;

    private MemoryFigures() {}

    /** All figures about memory. */
    public static List<Figure> measure() {
        long[] told = Arrays.stream(fork(1_000_000).split(" ", -1))
                .mapToLong(Long::parseLong)
                .toArray();
        return List.of(
                Figure.of("memory.facts", 1_000_000, ""),
                Figure.atLeast("memory.due", (double) told[0], "", 5000),
                Figure.of("memory.effects-done", (double) told[1], ""),
                Figure.atMost("memory.most-heap-seen-mb", told[2] / MEGABYTE, "garbage included", 256),
                Figure.of("memory.after-the-run-mb", told[3] / MEGABYTE, "after collecting"));
    }

    private static String fork(long facts) {
        try {
            Path folder = Files.createTempDirectory("napomni-bench");
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Process process = new ProcessBuilder(
                            java,
                            "-Xmx256m",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            MillionFacts.class.getName(),
                            folder.resolve("ledger.db").toString(),
                            Long.toString(facts))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the run over " + facts + " facts did not end in 256 MB");
            }
            return told;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("stopped while measuring", stopped);
        }
    }
}
