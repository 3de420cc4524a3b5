package io.napomni.jdbc.base;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One transaction's talk with the database. What is to be said waits until somebody wants an answer, and is said together
 * then: where each message is a way to go, the beginning goes with the first question and the last changes with the
 * commit.
 */
final class Talk {

    private static final Said COMMIT = Said.plain("COMMIT");
    /** Of more, as of a letter about thousands of orders, the message would be a new and long one each time. */
    private static final int MOST_TOGETHER = 8;

    /**
     * What a server certainly takes in behind a question whose answer is not read yet, so that neither waits for the other
     * for ever.
     */
    private static final int MOST_CHARACTERS_BEHIND_A_QUESTION = 16_000;

    private static final int MARK_AND_COMMIT = 2;

    private static final int MOST_AT_ONCE = 1_000;

    private final Session session;
    private final Dialect dialect;
    private final List<Said> beginning;
    private final List<Said> unsaid = new ArrayList<>();
    private boolean begun;
    private long now;

    Talk(Session session, Dialect dialect, boolean writes) {
        this.session = session;
        this.dialect = dialect;
        this.beginning = dialect.beginning(writes, time -> now = time);
    }

    /** The time of the beginning by the database's clock, in microseconds. */
    long now() throws SQLException {
        begin();
        return now;
    }

    /** At once where only one may write, since the database is in this process then; else as late as possible. */
    void say(Said said) throws SQLException {
        unsaid.add(said);
        if (dialect.hasOneWriter() || unsaid.size() == MOST_AT_ONCE) {
            speak();
        }
    }

    /** Says what waits. */
    void speak() throws SQLException {
        if (!fits(MOST_TOGETHER + MARK_AND_COMMIT)) {
            begin();
            sayMany(List.copyOf(unsaid));
            unsaid.clear();
            return;
        }
        List<Said> all = new ArrayList<>(begun ? List.of() : beginning);
        begun = true;
        all.addAll(unsaid);
        unsaid.clear();
        dialect.say(session, all);
    }

    private void begin() throws SQLException {
        if (!begun) {
            begun = true;
            dialect.say(session, beginning);
        }
    }

    private boolean fits(int most) {
        return unsaid.size() <= most && charactersBehindAQuestion() <= MOST_CHARACTERS_BEHIND_A_QUESTION;
    }

    private int charactersBehindAQuestion() {
        return unsaid.stream()
                .dropWhile(said -> !said.isHeard())
                .skip(1)
                .mapToInt(said -> said.bound().characters())
                .sum();
    }

    /** What does not fit into one message with the commit is said before. */
    void prepareCommit() throws SQLException {
        if (!fits(MOST_TOGETHER)) {
            speak();
        }
    }

    /** @param mark comes before what leaves along with the commit */
    void commit(Said mark) throws SQLException {
        unsaid.add(0, mark);
        end();
    }

    /** Ends what changed nothing. */
    void end() throws SQLException {
        unsaid.add(COMMIT);
        speak();
    }

    private void batch(List<Said> alike) throws SQLException {
        PreparedStatement statement = session.prepare(alike.get(0).bound().sql());
        for (Said said : alike) {
            said.bound().fill(statement, 1);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    /** Those that follow each other with the same statement go together. */
    private void sayMany(List<Said> all) throws SQLException {
        int from = 0;
        while (from < all.size()) {
            Said first = all.get(from);
            int to = from + 1;
            while (to < all.size() && first.mayGoWith(all.get(to))) {
                to++;
            }
            if (to == from + 1) {
                dialect.say(session, List.of(first));
            } else {
                batch(all.subList(from, to));
            }
            from = to;
        }
    }
}
