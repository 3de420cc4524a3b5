package io.napomni.bitrix24.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Text files of the testkit about the wire. The transcript among them is written anew where a run is told so. */
final class Golden {
    static final String UPDATE = "napomni.golden.update";
    static final String TRANSCRIPT = "demo-first-day.jsonl";
    static final String DOCUMENTED = "documented.txt";

    private static final String FOLDER = "io/napomni/testkit/wire/";
    private static final int AROUND = 120;

    private Golden() {}

    static List<String> lines(String name) {
        try (InputStream file = Golden.class.getResourceAsStream("/" + FOLDER + name)) {
            Objects.requireNonNull(
                    file, "the testkit has no " + FOLDER + name + "; write it with -D" + UPDATE + "=true");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes the transcript into the sources of the testkit, which stand beside this module. */
    static void write(List<String> transcript) {
        Path resources = Path.of("..", "reminder-testkit", "src", "main", "resources");
        try {
            Path folder = Files.createDirectories(resources.toRealPath().resolve(FOLDER));
            Files.writeString(folder.resolve(TRANSCRIPT), String.join("\n", transcript) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the golden transcript could not be written: run this test with Maven", failed);
        }
    }

    /** Where two transcripts part, in words; empty if they do not. */
    static String difference(List<String> golden, List<String> transcript) {
        int line = 0;
        while (line < Math.min(golden.size(), transcript.size())
                && golden.get(line).equals(transcript.get(line))) {
            line++;
        }
        if (line == golden.size() && line == transcript.size()) {
            return "";
        }
        String before = line < golden.size() ? golden.get(line) : "(nothing: the golden transcript ends)";
        String now = line < transcript.size() ? transcript.get(line) : "(nothing: the conversation ends)";
        int at = 0;
        while (at < Math.min(before.length(), now.length()) && before.charAt(at) == now.charAt(at)) {
            at++;
        }
        return "request " + (line + 1) + " of the demo differs from " + TRANSCRIPT + " at character " + (at + 1)
                + "\n  golden: " + cut(before, at) + "\n  now:    " + cut(now, at)
                + "\nIf that is meant, write it anew with -D" + UPDATE + "=true and read what has changed in it.";
    }

    private static String cut(String line, int at) {
        return line.substring(Math.max(0, at - AROUND), Math.min(line.length(), at + AROUND));
    }
}
