package io.napomni.port;

/**
 * A file that goes with a letter, as a person is told of it before.
 *
 * @param name as the customer will see it
 * @param type of its content, for example {@code application/pdf}
 * @param bytes how many it has
 */
public record AttachedFile(String name, String type, long bytes) {

    private static final int KILOBYTE = 1024;

    /** Its size in kilobytes of 1,024 bytes, rounded up. */
    public long kilobytes() {
        return (bytes + KILOBYTE - 1) / KILOBYTE;
    }
}
