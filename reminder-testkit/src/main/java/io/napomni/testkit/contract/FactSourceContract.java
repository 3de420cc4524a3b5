package io.napomni.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.rule.LeftOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the engine may rely on when it reads facts: everything or an exception, each fact once, and what could not become
 * a fact told of.
 */
public interface FactSourceContract<F> {

    /** A source with facts on more than one page, if it has pages. */
    FactSource<F> source();

    /** A source that breaks off after it has handed over some facts, or before. */
    FactSource<F> breakingSource();

    /**
     * A source in which at least one record cannot become a fact, while others do; empty if each record always does.
     */
    Optional<FactSource<F>> leavingOut();

    /** A window with some of the facts, but not all. */
    FetchWindow someOfThem();

    /** What a fact is about. */
    SubjectRef subjectOf(F fact);

    /** A subject of the right kind that the source does not know. */
    SubjectRef gone();

    @Test
    default void each_fact_is_handed_over_once_and_counted() {
        List<F> facts = new ArrayList<>();
        FetchReport report = source().fetch(FetchWindow.everything(someOfThem().today()), facts::add);
        assertThat(facts).isNotEmpty().extracting(this::subjectOf).doesNotHaveDuplicates();
        assertThat(report.facts()).isEqualTo(facts.size());
        assertThat(report.proof()).isNotBlank();
        assertThat(report.leftOut().named())
                .extracting(LeftOut.Item::subject)
                .doesNotContainAnyElementsOf(facts.stream().map(this::subjectOf).toList());
    }

    @Test
    default void what_cannot_become_a_fact_is_counted_and_named_and_no_fact_when_read_again() {
        Optional<FactSource<F>> leaving = leavingOut();
        assumeTrue(leaving.isPresent(), "each record of this source always becomes a fact");
        FactSource<F> source = leaving.orElseThrow();
        Set<SubjectRef> facts = new HashSet<>();
        FetchReport report =
                source.fetch(FetchWindow.everything(someOfThem().today()), fact -> facts.add(subjectOf(fact)));
        Set<SubjectRef> named =
                report.leftOut().named().stream().map(LeftOut.Item::subject).collect(Collectors.toUnmodifiableSet());
        assertThat(named).isNotEmpty();
        assertThat(report.leftOut().count()).isGreaterThanOrEqualTo(named.size());
        assertThat(report.leftOut().among()).isGreaterThan(report.leftOut().count());
        assertThat(facts).isNotEmpty().doesNotContainAnyElementsOf(named);
        assertThat(source.reread(named)).isEmpty();
    }

    @Test
    default void a_window_gives_a_part_of_everything() {
        List<F> everything = new ArrayList<>();
        List<F> part = new ArrayList<>();
        source().fetch(FetchWindow.everything(someOfThem().today()), everything::add);
        FetchReport report = source().fetch(someOfThem(), part::add);
        assertThat(part).isNotEmpty().isSubsetOf(everything);
        assertThat(report.facts()).isEqualTo(part.size());
    }

    @Test
    default void no_window_means_nothing() {
        List<F> facts = new ArrayList<>();
        FetchReport report = source().fetch(FetchWindow.of(someOfThem().today(), List.of()), facts::add);
        assertThat(facts).isEmpty();
        assertThat(report.facts()).isZero();
    }

    @Test
    default void reading_again_gives_the_same_facts_and_leaves_out_what_is_gone() {
        Map<SubjectRef, F> fetched = new HashMap<>();
        source().fetch(someOfThem(), fact -> fetched.put(subjectOf(fact), fact));
        Set<SubjectRef> asked = new HashSet<>(fetched.keySet());
        asked.add(gone());
        assertThat(source().reread(asked)).isEqualTo(fetched);
        assertThat(source().reread(Set.of())).isEmpty();
    }

    @Test
    default void a_source_that_breaks_off_throws_and_never_reports_complete() {
        LocalDate today = someOfThem().today();
        assertThatThrownBy(() -> breakingSource().fetch(FetchWindow.everything(today), fact -> {}))
                .isInstanceOf(SourceException.class);
        assertThatThrownBy(() -> breakingSource().reread(Set.of(gone()))).isInstanceOf(SourceException.class);
    }
}
