package io.napomni.jdbc.base;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One transaction. In every statement {@code ?1} is the tenant and {@code ?2} the time of the transaction in
 * microseconds; arguments follow from {@code ?3}.
 */
public final class Tx {

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Reader<T> {

        /** Reads it. */
        T read(ResultSet row) throws SQLException;
    }

    static final int OWN_PARAMETERS = 2;
    private static final int CHUNK = 512;
    private static final int MOST_ROWS = 128;
    /** Of more, as of a letter about thousands of orders, the message would be a new and long one each time. */
    private static final int MOST_WITH_COMMIT = 8;

    private static final int MOST_AT_ONCE = 1_000;

    /** What a writer leaves with each commit, so that one whose answer was lost can be told from one that failed. */
    private static final String LEAVE_MARK = """
            INSERT INTO mark (writer, number, at) VALUES (?3, ?4, ?2)
            ON CONFLICT (writer) DO UPDATE SET number = excluded.number, at = excluded.at""";

    private final Session session;
    private final Statements known;
    private final long tenant;
    private final long now;
    private final List<Bound> withCommit = new ArrayList<>();

    Tx(Session session, Statements known, long tenant, long now) {
        this.session = session;
        this.known = known;
        this.tenant = tenant;
        this.now = now;
    }

    /** The database's time, in microseconds. */
    public long now() {
        return now;
    }

    /** Changes rows; answers how many. */
    public int update(String sql, @Nullable Object... arguments) throws SQLException {
        return filled(sql, arguments).executeUpdate();
    }

    /**
     * Changes rows along with the commit, in one message where each message is a way to go; sooner if there are many, or
     * if anything else is asked of the transaction meanwhile, so that the order stays.
     */
    public void updateWithCommit(String sql, @Nullable Object... arguments) throws SQLException {
        withCommit.add(bound(sql, arguments));
        if (known.dialect().hasOneWriter() || withCommit.size() == MOST_AT_ONCE) {
            flush();
        }
    }

    /**
     * What leaves with the commit. The writer's mark comes first: whoever looks for it, because no answer came, then
     * waits for as long as anything after it is held up.
     */
    List<Bound> last(String writer, long number) throws SQLException {
        if (withCommit.size() > MOST_WITH_COMMIT) {
            flush();
        }
        List<Bound> last = new ArrayList<>(List.of(bound(LEAVE_MARK, writer, number)));
        last.addAll(withCommit);
        return last;
    }

    /** Those that follow each other with the same statement go together. */
    private void flush() throws SQLException {
        int from = 0;
        while (from < withCommit.size()) {
            String sql = withCommit.get(from).sql();
            PreparedStatement statement = session.prepare(sql);
            while (from < withCommit.size() && withCommit.get(from).sql().equals(sql)) {
                withCommit.get(from).fill(statement, 1);
                statement.addBatch();
                from++;
            }
            statement.executeBatch();
        }
        withCommit.clear();
    }

    /** A question changes nothing: what it would have left for a commit would be lost. */
    void assertUnchanged() {
        if (!withCommit.isEmpty()) {
            throw new IllegalStateException("a change in a transaction that only reads: "
                    + withCommit.get(0).sql());
        }
    }

    /** All rows of an answer. */
    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... arguments) throws SQLException {
        List<T> found = new ArrayList<>();
        PreparedStatement asked = filled(sql, arguments);
        boolean answered = asked.execute();
        while (!answered && asked.getUpdateCount() >= 0) {
            // Settings for the question come before its answer.
            answered = asked.getMoreResults();
        }
        try (ResultSet rows = asked.getResultSet()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    /** The first row of an answer. */
    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... arguments) throws SQLException {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /** The same with {@code IN (%s)} in the statement, asked in chunks; other arguments come before the values. */
    public <T> List<T> listIn(String sql, Collection<String> values, Reader<T> reader, Object... before)
            throws SQLException {
        List<String> all = List.copyOf(values);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> chunk = padded(all.subList(from, Math.min(all.size(), from + CHUNK)));
            List<Object> arguments = new ArrayList<>(List.of(before));
            arguments.addAll(chunk);
            String marked = sql.replace("%s", marks(before.length, chunk.size()));
            found.addAll(list(marked, reader, arguments.toArray()));
        }
        return found;
    }

    /** Made as long as the next power of two by its last value: few lengths make few statements, and they are kept. */
    private static List<String> padded(List<String> some) {
        int length = Integer.highestOneBit(2 * some.size() - 1);
        List<String> padded = new ArrayList<>(some);
        padded.addAll(Collections.nCopies(length - some.size(), some.get(some.size() - 1)));
        return padded;
    }

    private static String marks(int before, int count) {
        StringBuilder marks = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            marks.append(i == 1 ? "?" : ", ?").append(OWN_PARAMETERS + before + i);
        }
        return marks.toString();
    }

    /** Adds a line to the journal that is about no subject and no customer. */
    public void journal(String what, String about, String by, String detail) throws SQLException {
        journal(what, about, by, detail, "");
    }

    /**
     * Adds a line to the journal.
     *
     * @param concerns the subject or the customer it is about
     */
    public void journal(String what, String about, String by, String detail, String concerns) throws SQLException {
        updateWithCommit(
                "INSERT INTO journal (tenant, at, what, about, by, detail, concerns) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                what,
                about,
                by,
                detail,
                concerns);
    }

    /** Lets this transaction change the journal, which triggers keep from being changed by any other. */
    public void openJournal() throws SQLException {
        update("INSERT INTO journal_opened (tenant) VALUES (?1)");
    }

    /** To be called before the transaction ends; what is committed open would stay open. */
    public void closeJournal() throws SQLException {
        update("DELETE FROM journal_opened WHERE tenant = ?1");
    }

    /** Gives a claim's places back unless one of its effects is still under way or may have happened. */
    public void givePlacesBack(long fence) throws SQLException {
        // Two who end at once what stood on one claim would each see the other's still under way, and both leave them.
        list("SELECT bucket FROM place WHERE tenant = ?1 AND fence = ?3 ORDER BY bucket FOR UPDATE", row -> 1, fence);
        update("""
                DELETE FROM place WHERE tenant = ?1 AND fence = ?3 AND NOT EXISTS (
                  SELECT 1 FROM effect WHERE tenant = ?1 AND fence = ?3
                  AND state IN ('CLAIMED', 'SENDING', 'DONE', 'IN_DOUBT'))""", fence);
    }

    /** Changes rows once for each list of arguments, in few messages; answers how many each changed. */
    public List<Integer> updateEach(String sql, List<List<@Nullable Object>> each) throws SQLException {
        flush();
        PreparedStatement statement = session.prepare(known.of(sql).sql());
        for (List<@Nullable Object> arguments : each) {
            bound(sql, arguments.toArray()).fill(statement, 1);
            statement.addBatch();
        }
        return each.isEmpty()
                ? List.of()
                : Arrays.stream(statement.executeBatch()).boxed().toList();
    }

    /**
     * Inserts rows, many with one statement; answers how many rows it wrote. No two of them may meet the same row.
     *
     * @param sql with {@code VALUES (…)} for one row; what stands behind it goes for all
     */
    public int insertAll(String sql, List<List<@Nullable Object>> rows) throws SQLException {
        int written = 0;
        int from = 0;
        while (from < rows.size()) {
            // Few sizes make few statements, so that they stay prepared.
            int size = Math.min(MOST_ROWS, Integer.highestOneBit(rows.size() - from));
            List<List<@Nullable Object>> some = rows.subList(from, from + size);
            written += update(
                    Values.of(sql).times(size, some.get(0).size()),
                    some.stream().flatMap(List::stream).toArray());
            from += size;
        }
        return written;
    }

    /** Waits until no other transaction that has done this is under way, and makes others wait for the end of this one. */
    public void lockTenant() throws SQLException {
        list("SELECT id FROM tenant WHERE id = ?1 FOR UPDATE", row -> row.getLong(1));
    }

    private PreparedStatement filled(String sql, @Nullable Object... arguments) throws SQLException {
        flush();
        return session.prepare(bound(sql, arguments));
    }

    private Bound bound(String sql, @Nullable Object... arguments) {
        Numbered numbered = known.of(sql);
        List<@Nullable Object> values = new ArrayList<>();
        for (int number : numbered.numbers()) {
            values.add(
                    switch (number) {
                        case 1 -> tenant;
                        case OWN_PARAMETERS -> now;
                        default -> kept(arguments[number - OWN_PARAMETERS - 1]);
                    });
        }
        return new Bound(numbered.sql(), values);
    }

    /** PostgreSQL keeps no NUL in a text; what a server answered may hold one, and must not make a record fail. */
    private static @Nullable Object kept(@Nullable Object argument) {
        return argument instanceof String text ? text.replace('\0', '\uFFFD') : argument;
    }
}
