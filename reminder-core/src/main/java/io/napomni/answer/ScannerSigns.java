package io.napomni.answer;

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
 * Tells a program that opens every link of a letter and sends every form from a person. Only the last time that a link was
 * opened counts: a person who comes after a program opens one of them again.
 */
final class ScannerSigns {

    /** Within this time two forms that contradict each other are not taken. */
    static final Duration FORMS = Duration.ofSeconds(60);

    private static final Duration LINKS = Duration.ofSeconds(10);
    /** After this time who has opened all links is forgotten, unless the form comes from the same address. */
    private static final Duration ANYBODY = Duration.ofSeconds(60);

    private static final Duration SAME_ADDRESS = Duration.ofHours(1);
    private static final Set<Choice> THREE = Set.of(Choice.PLACE_ORDER, Choice.LATER, Choice.TERMINATE);

    private ScannerSigns() {}

    /** Whether the form that is sent now may come from a program. */
    static boolean in(AnswerSheet sheet, Touch sent) {
        return contradicts(sheet, sent)
                || openedAll(sheet, one -> true, ANYBODY)
                || openedAll(sheet, one -> one.mark().equals(sent.mark()), SAME_ADDRESS);
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
