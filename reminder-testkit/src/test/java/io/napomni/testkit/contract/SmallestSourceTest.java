package io.napomni.testkit.contract;

import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.Lookup;
import io.napomni.port.SourceException;
import io.napomni.rule.AnchorWindow;
import io.napomni.rule.LeftOut;
import io.napomni.rule.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list in memory is a source, and a map is a look-up. */
class SmallestSourceTest
        implements FactSourceContract<SmallestSourceTest.Dated>, LookupContract<SubjectRef, LocalDate> {

    record Dated(SubjectRef subject, LocalDate endsOn) {}

    /** What a list may hold: one without its day is no fact. */
    private record Line(SubjectRef subject, Optional<LocalDate> endsOn) {

        Stream<Dated> fact() {
            return endsOn.map(day -> new Dated(subject, day)).stream();
        }
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<Dated> FACTS = List.of(dated("1", 1), dated("2", 10), dated("3", 100));

    private static Dated dated(String id, int days) {
        return new Dated(subject(id), TODAY.plusDays(days));
    }

    private static SubjectRef subject(String id) {
        return new SubjectRef("b24", "deal", id);
    }

    private record Listed(List<Line> lines) implements FactSource<Dated> {

        @Override
        public FetchReport fetch(FetchWindow window, Consumer<? super Dated> sink) {
            List<Dated> inside = lines.stream()
                    .flatMap(Line::fact)
                    .filter(fact ->
                            window.everything() || window.windows().stream().anyMatch(it -> holds(it, fact)))
                    .toList();
            inside.forEach(sink);
            return new FetchReport(
                    Instant.EPOCH,
                    inside.size(),
                    -1,
                    "a list in memory",
                    leftOut().among(lines.size()));
        }

        private LeftOut leftOut() {
            LeftOut left = LeftOut.NOTHING;
            for (Line line : lines) {
                left = line.endsOn().isEmpty()
                        ? left.and(new LeftOut.Item(line.subject(), "", Reason.of("no-ends-on")))
                        : left;
            }
            return left;
        }

        private static boolean holds(AnchorWindow window, Dated fact) {
            return !fact.endsOn().isBefore(window.from()) && !fact.endsOn().isAfter(window.to());
        }

        @Override
        public Map<SubjectRef, Dated> reread(Set<SubjectRef> subjects) {
            return lines.stream()
                    .flatMap(Line::fact)
                    .filter(fact -> subjects.contains(fact.subject()))
                    .collect(Collectors.toMap(Dated::subject, Function.identity()));
        }
    }

    private static final class Breaking implements FactSource<Dated> {

        @Override
        public FetchReport fetch(FetchWindow window, Consumer<? super Dated> sink) {
            sink.accept(FACTS.get(0));
            throw new SourceException("the list broke off after one fact");
        }

        @Override
        public Map<SubjectRef, Dated> reread(Set<SubjectRef> subjects) {
            throw new SourceException("the list cannot be read again");
        }
    }

    @Override
    public FactSource<Dated> source() {
        return listed(Optional.empty());
    }

    @Override
    public Optional<FactSource<Dated>> leavingOut() {
        return Optional.of(listed(Optional.of(new Line(subject("5"), Optional.empty()))));
    }

    private static FactSource<Dated> listed(Optional<Line> more) {
        Stream<Line> lines = FACTS.stream().map(fact -> new Line(fact.subject(), Optional.of(fact.endsOn())));
        return new Listed(Stream.concat(lines, more.stream()).toList());
    }

    @Override
    public FactSource<Dated> breakingSource() {
        return new Breaking();
    }

    @Override
    public FetchWindow someOfThem() {
        return FetchWindow.of(TODAY, List.of(AnchorWindow.between("ends-on", TODAY, TODAY.plusDays(30))));
    }

    @Override
    public SubjectRef subjectOf(Dated fact) {
        return fact.subject();
    }

    @Override
    public SubjectRef gone() {
        return subject("4");
    }

    @Override
    public Lookup<SubjectRef, LocalDate> lookup() {
        return keys -> FACTS.stream()
                .filter(fact -> keys.contains(fact.subject()))
                .collect(Collectors.toMap(Dated::subject, Dated::endsOn));
    }

    @Override
    public Lookup<SubjectRef, LocalDate> brokenLookup() {
        return keys -> {
            throw new SourceException("the map cannot be read");
        };
    }

    @Override
    public Map<SubjectRef, LocalDate> known() {
        return lookup().find(FACTS.stream().map(Dated::subject).collect(Collectors.toSet()));
    }

    @Override
    public SubjectRef unknown() {
        return subject("4");
    }
}
