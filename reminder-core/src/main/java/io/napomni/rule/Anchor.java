package io.napomni.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The date in a fact from which stages are counted. It is named, so that sources can translate it to a field of theirs.
 */
public sealed interface Anchor<F> {

    /** An anchor that every fact must have; one that lacks it is undecidable. */
    static <F> Anchor<F> of(String name, Function<? super F, ? extends @Nullable LocalDate> date) {
        return new Single<>(name, date, new Verdict.Undecidable(Reason.of("no-" + name)));
    }

    /** An anchor that a fact may lack; it is then not due, for the reason {@code no-<name>}. */
    static <F> Anchor<F> maybe(String name, Function<? super F, Optional<LocalDate>> date) {
        return maybe(name, date, Reason.of("no-" + name));
    }

    /** An anchor that a fact may lack; it is then not due, for the reason given. */
    static <F> Anchor<F> maybe(String name, Function<? super F, Optional<LocalDate>> date, Reason whenAbsent) {
        return new Single<>(name, fact -> date.apply(fact).orElse(null), new Verdict.NotDue(whenAbsent));
    }

    /** The first anchor if the fact has it, else the second. */
    static <F> Anchor<F> firstOf(Anchor<F> first, Anchor<F> second) {
        return new FirstOf<>(first, second);
    }

    /** The names of the fields it is read from. */
    List<String> names();

    /** The date, or null if the fact lacks it. Not an {@code Optional}, because it is read a million times. */
    @Nullable
    LocalDate read(F fact);

    /** The name of the field from which this fact's date is read; empty if the fact lacks it. */
    Optional<String> nameIn(F fact);

    /** What a fact without the anchor gets. */
    Verdict whenAbsent();

    /** Where facts lie whose anchor is between the days. */
    List<AnchorWindow> windows(LocalDate from, LocalDate to);

    /** One date. */
    record Single<F>(String name, Function<? super F, ? extends @Nullable LocalDate> date, Verdict whenAbsent)
            implements Anchor<F> {

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public @Nullable LocalDate read(F fact) {
            return date.apply(fact);
        }

        @Override
        public Optional<String> nameIn(F fact) {
            return read(fact) == null ? Optional.empty() : Optional.of(name);
        }

        @Override
        public List<AnchorWindow> windows(LocalDate from, LocalDate to) {
            AnchorWindow between = AnchorWindow.between(name, from, to);
            return whenAbsent instanceof Verdict.Undecidable
                    ? List.of(between, AnchorWindow.lacking(name))
                    : List.of(between);
        }
    }

    /** One date, or another where it is missing. */
    record FirstOf<F>(Anchor<F> first, Anchor<F> second) implements Anchor<F> {

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>(first.names());
            names.addAll(second.names());
            return names;
        }

        @Override
        public @Nullable LocalDate read(F fact) {
            LocalDate date = first.read(fact);
            return date != null ? date : second.read(fact);
        }

        @Override
        public Optional<String> nameIn(F fact) {
            return first.nameIn(fact).or(() -> second.nameIn(fact));
        }

        @Override
        public Verdict whenAbsent() {
            return second.whenAbsent();
        }

        @Override
        public List<AnchorWindow> windows(LocalDate from, LocalDate to) {
            List<AnchorWindow> windows = new ArrayList<>();
            first.names().forEach(name -> windows.add(AnchorWindow.between(name, from, to)));
            for (AnchorWindow window : second.windows(from, to)) {
                Set<String> absent = new TreeSet<>(window.absent());
                absent.addAll(first.names());
                windows.add(new AnchorWindow(window.anchor(), window.from(), window.to(), absent));
            }
            return windows;
        }
    }
}
