package io.napomni.testkit.contract;

import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.Lookup;
import io.napomni.port.SourceException;
import io.napomni.rule.AnchorWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list in memory is a source, and a map is a look-up. */
class SmallestSourceTest
        implements FactSourceContract<SmallestSourceTest.Dated>, LookupContract<SubjectRef, LocalDate> {

    record Dated(SubjectRef subject, LocalDate endsOn) {}

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<Dated> FACTS = List.of(dated("1", 1), dated("2", 10), dated("3", 100));

    private static Dated dated(String id, int days) {
        return new Dated(subject(id), TODAY.plusDays(days));
    }

    private static SubjectRef subject(String id) {
        return new SubjectRef("b24", "deal", id);
    }

    private record Listed(List<Dated> facts) implements FactSource<Dated> {

        @Override
        public FetchReport fetch(FetchWindow window, Consumer<? super Dated> sink) {
            List<Dated> inside = facts.stream()
                    .filter(fact ->
                            window.everything() || window.windows().stream().anyMatch(it -> holds(it, fact)))
                    .toList();
            inside.forEach(sink);
            return new FetchReport(
                    Instant.EPOCH, inside.size(), (long) facts.size() - inside.size(), "a list in memory");
        }

        private static boolean holds(AnchorWindow window, Dated fact) {
            return !fact.endsOn().isBefore(window.from()) && !fact.endsOn().isAfter(window.to());
        }

        @Override
        public Map<SubjectRef, Dated> reread(Set<SubjectRef> subjects) {
            return facts.stream()
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
        return new Listed(FACTS);
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
