package io.napomni.runner.demo;

import io.napomni.runner.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the demo leaves its ledger, letters and pages. What an earlier demo left there is replaced; a folder that no demo
 * has made, which is told by a file in it, is not touched unless it is empty.
 */
record DemoFolder(Path root) {

    private static final String LETTERS = "letters";
    private static final String LEDGER = "demo-ledger.db";
    private static final String MARKER = ".napomni-demo";

    /**
     * The folder without what an earlier demo wrote.
     *
     * @throws UsageException if it is somebody's folder; nothing in it was touched
     */
    static DemoFolder emptied(Path root) throws IOException {
        DemoFolder folder = new DemoFolder(root);
        folder.claim();
        for (String name : List.of("index.html", LEDGER, LEDGER + "-wal", LEDGER + "-shm")) {
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

    private void claim() throws IOException {
        Files.createDirectories(root);
        Path marker = root.resolve(MARKER);
        if (Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.list(root)) {
            if (files.findAny().isPresent()) {
                throw UsageException.of("demo.not-ours", root);
            }
        }
        Files.createFile(marker);
    }

    private static boolean isOurs(Path file) {
        return String.valueOf(file.getFileName()).matches("\\d{4}(-letter)?\\.(eml|html)");
    }

    Path ledger() {
        return root.resolve(LEDGER);
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
