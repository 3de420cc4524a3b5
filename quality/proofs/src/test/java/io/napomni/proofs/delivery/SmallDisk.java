package io.napomni.proofs.delivery;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own that can be filled and set to be read only. Only root may mount one; others skip the test. */
final class SmallDisk implements AutoCloseable {

    private final Path at;

    private SmallDisk(Path at) {
        this.at = at;
    }

    /** Mounts one at a folder that does not exist yet, or skips the test and says why. */
    static SmallDisk mount(Path at, int megabytes) throws IOException, InterruptedException {
        Files.createDirectory(at);
        assumeTrue(
                done("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", at.toString()),
                "this proof needs a small disk, and this user may not mount one");
        return new SmallDisk(at);
    }

    Path file(String name) {
        return at.resolve(name);
    }

    /** Leaves so many bytes free. */
    void fill(long leftBytes) throws IOException {
        long free = Files.getFileStore(at).getUsableSpace() - leftBytes;
        try (OutputStream out = Files.newOutputStream(filler())) {
            out.write(new byte[(int) free]);
        }
    }

    /** Frees what was filled. */
    void free() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return at.resolve("filler");
    }

    /** Whether anything can be written to it from now on. */
    void writable(boolean yes) throws IOException, InterruptedException {
        if (!done("mount", "-o", "remount," + (yes ? "rw" : "ro"), at.toString())) {
            throw new IllegalStateException("the disk cannot be mounted otherwise");
        }
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            done("umount", "--lazy", at.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
