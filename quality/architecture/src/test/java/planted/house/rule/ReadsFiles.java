package planted.house.rule;

/** Knows more than the language. */
final class ReadsFiles {
    private final java.io.File file = new java.io.File("facts");

    String name() {
        return file + Thread.currentThread().getName();
    }
}
