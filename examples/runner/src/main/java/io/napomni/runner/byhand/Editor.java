package io.napomni.runner.byhand;

import io.napomni.runner.UsageException;
import io.napomni.template.edit.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The person's own editor, as {@code VISUAL} or {@code EDITOR} name it, on a file that only this user may read. */
final class Editor {

    private final List<String> command;

    private Editor(List<String> command) {
        this.command = command;
    }

    /** @throws UsageException if none is named */
    static Editor of(Map<String, String> environment) {
        String named = Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseThrow(() -> UsageException.of("byhand.no-editor"));
        return new Editor(List.of(named.strip().split("\\s+", -1)));
    }

    /** The first line is the subject; what stands after an empty line is the text. */
    Edit edited(Edit before) {
        try {
            Path file = Files.createTempFile("letter", ".txt");
            try {
                Files.writeString(file, before.subject() + "\n\n" + before.text());
                run(file);
                return read(Files.readString(file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw UsageException.of("byhand.editor-failed", String.join(" ", command));
        }
    }

    static Edit read(String written) {
        String lines = written.replace("\r\n", "\n");
        int end = lines.indexOf('\n');
        return end < 0 ? new Edit(lines, "") : new Edit(lines.substring(0, end), withoutGap(lines.substring(end + 1)));
    }

    private static String withoutGap(String text) {
        return text.startsWith("\n") ? text.substring(1) : text;
    }

    private void run(Path file) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.add(file.toString());
        Process process = new ProcessBuilder(whole).inheritIO().start();
        Optional<Integer> code = waited(process);
        if (code.filter(ended -> ended == 0).isEmpty()) {
            throw UsageException.of("byhand.editor-failed", String.join(" ", command));
        }
    }

    private static Optional<Integer> waited(Process process) {
        try {
            return Optional.of(process.waitFor());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
