package io.napomni.jdbc.base;

import io.napomni.jdbc.base.Said.Guard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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

    /** What a writer leaves with each commit, so that one whose answer was lost can be told from one that failed. */
    private static final String LEAVE_MARK = """
            INSERT INTO mark (writer, number, at) VALUES (?3, ?4, ?2)
            ON CONFLICT (writer) DO UPDATE SET number = excluded.number, at = excluded.at""";

    private final Talk talk;
    private final Statements known;
    private final long tenant;

    Tx(Session session, Statements known, long tenant, boolean writes) {
        this.talk = new Talk(session, known.dialect(), writes);
        this.known = known;
        this.tenant = tenant;
    }

    /** The database's time, in microseconds. */
    public long now() throws SQLException {
        return talk.now();
    }

    /** Changes rows; answers how many. */
    public int update(String sql, @Nullable Object... arguments) throws SQLException {
        AtomicInteger changed = new AtomicInteger();
        talk.say(Said.heard(bound(sql, arguments), answered -> changed.set(answered.getUpdateCount())));
        talk.speak();
        return changed.get();
    }

    /**
     * Changes rows along with the commit, in one message where each message is a way to go; sooner if there are many, or
     * if anything else is asked of the transaction meanwhile, so that the order stays. A message that a server which stands
     * still has not read yet may be done after all, once the writer has given it up and written again: guard what would do
     * harm twice.
     */
    public void updateWithCommit(String sql, @Nullable Object... arguments) throws SQLException {
        talk.say(Said.unheard(bound(sql, arguments)));
    }

    /** The same with {@code IN (%s)} in the statement; other arguments come before the values. */
    public void updateInWithCommit(String sql, Collection<String> values, @Nullable Object... before)
            throws SQLException {
        for (List<String> chunk : chunks(values)) {
            talk.say(Said.unheard(boundIn(sql, chunk, before)));
        }
    }

    /**
     * The same where the statement has to change the row of each of these values, or nothing of the transaction is kept.
     *
     * @param otherwise what is thrown then
     */
    public void updateAllWithCommit(
            String sql,
            Collection<String> values,
            Supplier<? extends RuntimeException> otherwise,
            @Nullable Object... before)
            throws SQLException {
        for (List<String> chunk : chunks(values)) {
            talk.say(Said.unheard(boundIn(sql, chunk, before))
                    .guardedBy(new Guard(Set.copyOf(chunk).size(), otherwise)));
        }
    }

    /** Says what is too much for one message with the commit. */
    void prepareCommit() throws SQLException {
        talk.prepareCommit();
    }

    /**
     * Commits. The writer's mark comes first in the message: whoever looks for it, because no answer came, then waits for
     * as long as anything after it is held up.
     */
    void commit(String writer, long number) throws SQLException {
        talk.commit(Said.unheard(bound(LEAVE_MARK, writer, number)));
    }

    /** Ends what changed nothing. */
    void end() throws SQLException {
        talk.end();
    }

    /** Asks without waiting, so that questions that do not need each other's answers go together. */
    public <T> Rows<T> ask(String sql, Reader<T> reader, @Nullable Object... arguments) throws SQLException {
        Rows<T> rows = new Rows<>(talk, reader);
        rows.ask(bound(sql, arguments));
        return rows;
    }

    /** All rows of an answer. */
    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... arguments) throws SQLException {
        return ask(sql, reader, arguments).all();
    }

    /** The first row of an answer. */
    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... arguments) throws SQLException {
        return ask(sql, reader, arguments).first();
    }

    /** The same with {@code IN (%s)} in the statement, asked in chunks; other arguments come before the values. */
    public <T> Rows<T> askIn(String sql, Collection<String> values, Reader<T> reader, Object... before)
            throws SQLException {
        Rows<T> rows = new Rows<>(talk, reader);
        for (List<String> chunk : chunks(values)) {
            rows.ask(boundIn(sql, chunk, before));
        }
        return rows;
    }

    /** All rows of such an answer. */
    public <T> List<T> listIn(String sql, Collection<String> values, Reader<T> reader, Object... before)
            throws SQLException {
        return askIn(sql, values, reader, before).all();
    }

    private static List<List<String>> chunks(Collection<String> values) {
        List<String> all = List.copyOf(values);
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(padded(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return chunks;
    }

    private Bound boundIn(String sql, List<String> chunk, @Nullable Object... before) throws SQLException {
        List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(before));
        arguments.addAll(chunk);
        return bound(sql.replace("%s", marks(before.length, chunk.size())), arguments.toArray());
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
        ask("SELECT bucket FROM place WHERE tenant = ?1 AND fence = ?3 ORDER BY bucket FOR UPDATE", row -> 1, fence);
        updateWithCommit("""
                DELETE FROM place WHERE tenant = ?1 AND fence = ?3 AND NOT EXISTS (
                  SELECT 1 FROM effect WHERE tenant = ?1 AND fence = ?3
                  AND state IN ('CLAIMED', 'SENDING', 'DONE', 'IN_DOUBT'))""", fence);
    }

    /**
     * Inserts rows along with the commit, many with one statement. No two of them may meet the same row.
     *
     * @param sql with {@code VALUES (…)} for one row; what stands behind it goes for all
     */
    public void insertAllWithCommit(String sql, List<List<@Nullable Object>> rows) throws SQLException {
        for (List<List<@Nullable Object>> some : parts(rows)) {
            talk.say(Said.unheard(boundAll(sql, some)));
        }
    }

    /**
     * The same where each row has to be written, or nothing of the transaction is kept.
     *
     * @param otherwise what is thrown then
     */
    public void insertAllWithCommit(
            String sql, List<List<@Nullable Object>> rows, Supplier<? extends RuntimeException> otherwise)
            throws SQLException {
        for (List<List<@Nullable Object>> some : parts(rows)) {
            talk.say(Said.unheard(boundAll(sql, some)).guardedBy(new Guard(some.size(), otherwise)));
        }
    }

    /** Few sizes make few statements, so that they stay prepared. */
    private static List<List<List<@Nullable Object>>> parts(List<List<@Nullable Object>> rows) {
        List<List<List<@Nullable Object>>> parts = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int size = Math.min(MOST_ROWS, Integer.highestOneBit(rows.size() - from));
            parts.add(rows.subList(from, from + size));
            from += size;
        }
        return parts;
    }

    private Bound boundAll(String sql, List<List<@Nullable Object>> rows) throws SQLException {
        return bound(
                Values.of(sql).times(rows.size(), rows.get(0).size()),
                rows.stream().flatMap(List::stream).toArray());
    }

    /** Waits until no other transaction that has done this is under way, and makes others wait for the end of this one. */
    public void lockTenant() throws SQLException {
        list("SELECT id FROM tenant WHERE id = ?1 FOR UPDATE", row -> row.getLong(1));
    }

    private Bound bound(String sql, @Nullable Object... arguments) throws SQLException {
        Numbered numbered = known.of(sql);
        List<@Nullable Object> values = new ArrayList<>();
        for (int number : numbered.numbers()) {
            values.add(
                    switch (number) {
                        case 1 -> tenant;
                        case OWN_PARAMETERS -> talk.now();
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
