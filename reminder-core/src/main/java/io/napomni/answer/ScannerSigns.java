package io.napomni.answer;

import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a program that opens every link of a letter and sends every form from a person. Of links that are only opened the
 * last time counts: a person who comes after a program, perhaps by the same way, opens one of them again. Whose form was
 * doubted once is doubted for a day, whatever is opened again meanwhile; who comes from elsewhere is believed.
 */
final class ScannerSigns {

    /** Within this time two forms that contradict each other are not taken. */
    static final Duration FORMS = Duration.ofSeconds(60);

    private static final Duration LINKS = Duration.ofSeconds(10);
    /** After this time who has opened all links is forgotten, unless the form comes from the same address. */
    private static final Duration ANYBODY = Duration.ofSeconds(60);

    private static final Duration SAME_ADDRESS = Duration.ofHours(1);
    /** So long what somebody has done counts; the next tidying removes it. */
    static final Duration REMEMBERED = Duration.ofDays(1);
    /** More than people need. What is opened then is not kept any more, so it cannot be told who opens everything. */
    static final int MOST_TOUCHES = 60;

    /** More than a person says who is not believed; a program that says ever other things fills no store. */
    static final int MOST_DOUBTED = 20;

    private static final Set<Choice> THREE = Set.of(Choice.PLACE_ORDER, Choice.LATER, Choice.TERMINATE);

    private ScannerSigns() {}

    /** Whether the form that is sent now may come from a program. */
    static boolean in(AnswerSheet sheet, Touch sent) {
        return contradicts(sheet, sent)
                || openedAll(sheet, one -> true, ANYBODY)
                || openedAll(sheet, one -> one.mark().equals(sent.mark()), SAME_ADDRESS)
                || wasDoubted(sheet, sent.mark())
                || sendsAll(sheet, sent)
                || comesUnseen(sheet, sent.mark());
    }

    /** Whether nothing more is noted of who opens links. */
    static boolean isFull(AnswerSheet sheet) {
        return lately(sheet).count() >= MOST_TOUCHES;
    }

    /** Whether so much that is doubted waits for a person that nothing is added to it. */
    static boolean isDoubtedEnough(AnswerSheet sheet) {
        return sheet.doubted().size() >= MOST_DOUBTED;
    }

    private static Stream<Touch> lately(AnswerSheet sheet) {
        return sheet.touches().stream().filter(one -> one.at().plus(REMEMBERED).isAfter(sheet.now()));
    }

    private static Stream<Touch> sentLately(AnswerSheet sheet, String mark) {
        return lately(sheet).filter(Touch::sent).filter(one -> one.mark().equals(mark) && THREE.contains(one.choice()));
    }

    /** Whether what held right after one of this address's forms was in doubt. */
    private static boolean wasDoubted(AnswerSheet sheet, String mark) {
        return sentLately(sheet, mark)
                .anyMatch(form -> sheet.answers().stream()
                        .filter(answer -> answer.choice() != Choice.UNSUBSCRIBE)
                        .filter(answer -> !answer.at().isAfter(form.at()))
                        .reduce((earlier, later) -> later)
                        .filter(answer ->
                                answer.standing() == Standing.AMBIGUOUS || answer.standing() == Standing.DISMISSED)
                        .isPresent());
    }

    /** However slowly: who wants all three things within a day is asked what is meant. */
    private static boolean sendsAll(AnswerSheet sheet, Touch sent) {
        return Stream.concat(sentLately(sheet, sent.mark()), Stream.of(sent))
                        .map(Touch::choice)
                        .distinct()
                        .count()
                == THREE.size();
    }

    /** A page has a link; whose opening found no room any more may have opened them all. */
    private static boolean comesUnseen(AnswerSheet sheet, String mark) {
        return isFull(sheet)
                && lately(sheet).noneMatch(one -> !one.sent() && one.mark().equals(mark));
    }

    private static boolean contradicts(AnswerSheet sheet, Touch sent) {
        return sheet.touches().stream()
                .filter(Touch::sent)
                .filter(one -> THREE.contains(one.choice()) && one.choice() != sent.choice())
                .anyMatch(one -> one.at().plus(FORMS).isAfter(sheet.now()));
    }

    private static boolean openedAll(AnswerSheet sheet, Predicate<Touch> by, Duration lately) {
        List<Instant> last = THREE.stream()
                .map(choice -> last(sheet.touches().stream().filter(by), choice))
                .flatMap(Optional::stream)
                .sorted()
                .collect(Collectors.toList());
        return last.size() == THREE.size()
                && !last.get(0).plus(LINKS).isBefore(last.get(2))
                && last.get(2).plus(lately).isAfter(sheet.now());
    }

    private static Optional<Instant> last(Stream<Touch> touches, Choice choice) {
        return touches.filter(one -> !one.sent() && one.choice() == choice)
                .map(Touch::at)
                .max(Instant::compareTo);
    }
}
