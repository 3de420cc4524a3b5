package io.napomni.jdbc.answer;

import io.napomni.action.Purpose;
import io.napomni.jdbc.base.Times;
import io.napomni.jdbc.base.Tx;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.past.answer.Touch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes what belongs to one letter. */
final class AnswerRows {

    /** Ends in a blank; a condition follows. */
    static final String INVITATION = """
            SELECT id, dispatch, subject, several, customer, card, scenario, letter, label, purpose, language, day,
              expires FROM invitation WHERE tenant = ?1 AND\s""";

    private static final String ANSWERS = """
            SELECT letter, version, choice, wanted_on, text, at, standing FROM answer
            WHERE tenant = ?1 AND letter IN (%s) ORDER BY version""";

    private static final String TOUCHES = """
            SELECT letter, choice, sent, mark, at FROM touch
            WHERE tenant = ?1 AND letter IN (%s) ORDER BY at, choice, sent, mark""";

    /** Something of a letter. */
    private record Of<T>(String letter, T what) {}

    private AnswerRows() {}

    /** In the order of the columns. */
    static List<Object> columns(Invitation one) {
        return List.of(
                one.id().value(),
                one.dispatch(),
                one.subject().toString(),
                one.several() ? 1 : 0,
                one.customer().toString(),
                one.card().toString(),
                one.scenario(),
                one.letter(),
                one.label(),
                one.purpose().name(),
                one.language().toLanguageTag(),
                one.day().toString(),
                Times.micros(one.expires()));
    }

    static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                new LetterId(row.getString("id")),
                row.getString("dispatch"),
                SubjectRef.parse(row.getString("subject")),
                row.getInt("several") == 1,
                CustomerRef.parse(row.getString("customer")),
                CustomerRef.parse(row.getString("card")),
                row.getString("scenario"),
                row.getString("letter"),
                row.getString("label"),
                Purpose.valueOf(row.getString("purpose")),
                Locale.forLanguageTag(row.getString("language")),
                LocalDate.parse(row.getString("day")),
                Times.instant(row.getLong("expires")));
    }

    static AnswerSheet sheet(Tx tx, Invitation invitation) throws SQLException {
        return sheets(tx, List.of(invitation)).get(0);
    }

    /** In two questions for all of them, or a run would ask two of each. */
    static List<AnswerSheet> sheets(Tx tx, List<Invitation> invitations) throws SQLException {
        List<String> letters = invitations.stream().map(one -> one.id().value()).toList();
        Map<String, List<Answer>> answers =
                byLetter(tx.listIn(ANSWERS, letters, row -> new Of<>(row.getString("letter"), answer(row))));
        Map<String, List<Touch>> touches =
                byLetter(tx.listIn(TOUCHES, letters, row -> new Of<>(row.getString("letter"), touch(row))));
        Instant now = Times.instant(tx.now());
        return invitations.stream()
                .map(one -> new AnswerSheet(
                        one,
                        answers.getOrDefault(one.id().value(), List.of()),
                        touches.getOrDefault(one.id().value(), List.of()),
                        now))
                .toList();
    }

    private static <T> Map<String, List<T>> byLetter(List<Of<T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Of::letter, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        @Nullable String wantedOn = row.getString("wanted_on");
        return new Answer(
                row.getInt("version"),
                choice(row),
                Optional.ofNullable(wantedOn).map(LocalDate::parse),
                row.getString("text"),
                Times.instant(row.getLong("at")),
                Standing.valueOf(row.getString("standing")));
    }

    private static Touch touch(ResultSet row) throws SQLException {
        return new Touch(choice(row), row.getInt("sent") == 1, row.getString("mark"), Times.instant(row.getLong("at")));
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return Choice.ofWord(row.getString("choice")).orElseThrow();
    }
}
