package io.napomni.runner.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the demo leaves its ledger, letters and pages. What an earlier demo left there is replaced; nothing else is touched. */
record DemoFolder(Path root) {

    private static final String LETTERS = "letters";

    /** The folder without what an earlier demo wrote. */
    static DemoFolder emptied(Path root) throws IOException {
        DemoFolder folder = new DemoFolder(root);
        for (String name : List.of("index.html", "ledger.db", "ledger.db-wal", "ledger.db-shm")) {
            Files.deleteIfExists(root.resolve(name));
        }
        Path letters = Files.createDirectories(root.resolve(LETTERS));
        try (Stream<Path> old = Files.list(letters)) {
            for (Path file : old.filter(DemoFolder::isOurs).toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    private static boolean isOurs(Path file) {
        return String.valueOf(file.getFileName()).matches("\\d{4}(-letter)?\\.(eml|html)");
    }

    Path ledger() {
        return root.resolve("ledger.db");
    }

    Path index() {
        return root.resolve("index.html");
    }

    void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }

    void writeLetter(String name, byte[] bytes) throws IOException {
        Files.write(root.resolve(LETTERS).resolve(name), bytes);
    }
}
