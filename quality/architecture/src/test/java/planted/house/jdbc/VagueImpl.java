package planted.house.jdbc;

/** A name and an exception that say nothing. */
final class VagueImpl {
    void fail() {
        throw new RuntimeException("failed");
    }
}
