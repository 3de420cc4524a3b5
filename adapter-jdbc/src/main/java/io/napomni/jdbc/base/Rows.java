package io.napomni.jdbc.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a question is answered with. It is said, with all that was to be said before it, once the rows are wanted. */
public final class Rows<T> {

    private final Talk talk;
    private final Tx.Reader<T> reader;
    private final List<T> heard = new ArrayList<>();
    private int awaited;

    Rows(Talk talk, Tx.Reader<T> reader) {
        this.talk = talk;
        this.reader = reader;
    }

    /** All of them. */
    public List<T> all() throws SQLException {
        if (awaited > 0) {
            talk.speak();
        }
        return heard;
    }

    /** All of them, once it has been said. */
    List<T> heard() {
        return heard;
    }

    /** The first of them. */
    public Optional<T> first() throws SQLException {
        return all().stream().findFirst();
    }

    /** Asks for more of them. */
    void ask(Bound question) throws SQLException {
        awaited++;
        talk.say(Said.heard(question, this::hear));
    }

    private void hear(Statement answered) throws SQLException {
        awaited--;
        try (ResultSet found = answered.getResultSet()) {
            while (found.next()) {
                heard.add(reader.read(found));
            }
        }
    }
}
