package io.napomni.testkit.memory;

import io.napomni.past.answer.Answer;
import io.napomni.past.answer.AnswerQuery;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.past.answer.Touch;
import io.napomni.port.store.AnswerChange;
import io.napomni.port.store.Answers;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers in memory. */
final class MemoryAnswers implements Answers {

    private static final Comparator<AnswerSheet> BY_LAST_ANSWER = Comparator.comparing(MemoryAnswers::last)
            .thenComparing(sheet -> sheet.invitation().id().value());

    private static final Comparator<AnswerSheet> LAST_ANSWERED_FIRST = Comparator.comparing(MemoryAnswers::last)
            .reversed()
            .thenComparing(sheet -> sheet.invitation().id().value());

    private final Memory memory;
    private final MemoryHolds holds;
    private final Map<LetterId, AnswerSheet> sheets = new HashMap<>();

    MemoryAnswers(Memory memory, MemoryHolds holds) {
        this.memory = memory;
        this.holds = holds;
    }

    @Override
    public void invite(Collection<Invitation> invitations) {
        memory.with(() -> {
            invitations.forEach(one -> sheets.merge(
                    one.id(), new AnswerSheet(one, List.of(), List.of(), memory.now()), MemoryAnswers::longer));
            return sheets;
        });
    }

    private static AnswerSheet longer(AnswerSheet before, AnswerSheet again) {
        boolean later = again.invitation().expires().isAfter(before.invitation().expires());
        return later
                ? new AnswerSheet(
                        expiring(before.invitation(), again.invitation().expires()),
                        before.answers(),
                        before.touches(),
                        before.now())
                : before;
    }

    private static Invitation expiring(Invitation one, Instant end) {
        return new Invitation(
                one.id(),
                one.dispatch(),
                one.subject(),
                one.several(),
                one.customer(),
                one.card(),
                one.scenario(),
                one.letter(),
                one.label(),
                one.purpose(),
                one.language(),
                one.day(),
                end);
    }

    @Override
    public List<AnswerSheet> find(Collection<LetterId> letters) {
        return memory.with(() -> letters.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(sheets.get(id)).stream())
                .map(this::asOfNow)
                .toList());
    }

    @Override
    public Optional<AnswerSheet> change(LetterId letter, Function<AnswerSheet, AnswerChange> decision) {
        return memory.with(() -> Optional.ofNullable(sheets.get(letter)).map(sheet -> {
            AnswerSheet seen = asOfNow(sheet);
            AnswerChange change = decision.apply(seen);
            AnswerSheet changed =
                    new AnswerSheet(seen.invitation(), answers(seen, change), touches(seen, change), seen.now());
            sheets.put(letter, changed);
            change.lift().ifPresent(id -> holds.lift(id, change.by(), change.what()));
            change.place().ifPresent(holds::place);
            if (!change.what().isEmpty()) {
                memory.write(change.what(), seen.invitation().subject().toString(), change.by(), change.detail());
            }
            return changed;
        }));
    }

    private static List<Answer> answers(AnswerSheet seen, AnswerChange change) {
        return Stream.concat(
                        seen.answers().stream()
                                .filter(one -> change.answer()
                                        .filter(now -> now.version() == one.version())
                                        .isEmpty()),
                        change.answer().stream())
                .sorted(Comparator.comparingInt(Answer::version))
                .toList();
    }

    private static List<Touch> touches(AnswerSheet seen, AnswerChange change) {
        return Stream.concat(
                        seen.touches().stream()
                                .filter(one -> change.touch()
                                        .filter(now -> isSame(now, one))
                                        .isEmpty()),
                        change.touch().stream())
                .toList();
    }

    private static boolean isSame(Touch one, Touch other) {
        return one.choice() == other.choice()
                && one.sent() == other.sent()
                && one.mark().equals(other.mark());
    }

    @Override
    public List<AnswerSheet> since(Instant from) {
        return memory.with(() -> sheets.values().stream()
                .filter(sheet -> !sheet.answers().isEmpty() && !last(sheet).isBefore(from))
                .sorted(BY_LAST_ANSWER)
                .map(this::asOfNow)
                .toList());
    }

    @Override
    public List<AnswerSheet> list(AnswerQuery query) {
        return memory.with(() -> sheets.values().stream()
                .filter(query::wants)
                .sorted(LAST_ANSWERED_FIRST)
                .skip(query.skip())
                .limit(query.limit())
                .map(this::asOfNow)
                .toList());
    }

    private static Instant last(AnswerSheet sheet) {
        return sheet.answers().stream()
                .map(Answer::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private AnswerSheet asOfNow(AnswerSheet sheet) {
        return new AnswerSheet(sheet.invitation(), sheet.answers(), sheet.touches(), memory.now());
    }

    List<AnswerSheet> naming(Set<String> names) {
        return sheets.values().stream()
                .filter(sheet -> names(sheet, names))
                .sorted(BY_LAST_ANSWER)
                .toList();
    }

    int removeNaming(Set<String> names) {
        int before = sheets.size();
        sheets.values().removeIf(sheet -> names(sheet, names));
        return before - sheets.size();
    }

    /** Letters whose links have ended and whose last answer is as old; of others what tells people from machines. */
    int removeBefore(Instant end, Instant touchesBefore) {
        int before = sheets.size();
        sheets.values()
                .removeIf(sheet -> sheet.invitation().expires().isBefore(end)
                        && last(sheet).isBefore(end));
        sheets.replaceAll((id, sheet) -> new AnswerSheet(
                sheet.invitation(),
                sheet.answers(),
                sheet.touches().stream()
                        .filter(one -> !one.at().isBefore(touchesBefore))
                        .toList(),
                sheet.now()));
        return before - sheets.size();
    }

    private static boolean names(AnswerSheet sheet, Set<String> names) {
        Invitation one = sheet.invitation();
        return names.contains(one.subject().toString())
                || names.contains(one.customer().toString())
                || names.contains(one.card().toString());
    }
}
