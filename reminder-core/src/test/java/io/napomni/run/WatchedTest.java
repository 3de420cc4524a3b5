package io.napomni.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.decision.UseCase;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.rule.LeftOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A source is believed only as far as its own words agree with what came. */
class WatchedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UseCase<String> NAMES = new UseCase<>(
            "names",
            name -> new SubjectRef("crm", "name", name),
            name -> new CustomerRef("crm", "company", name),
            name -> name,
            List.of());

    /** Hands over one fact and says that it was so many. */
    private record Counting(long said) implements FactSource<String> {

        @Override
        public FetchReport fetch(FetchWindow window, Consumer<? super String> sink) {
            sink.accept("one");
            return new FetchReport(Instant.EPOCH, said, 0, "there is one", LeftOut.NOTHING);
        }

        @Override
        public Map<SubjectRef, String> reread(Set<SubjectRef> subjects) {
            return Map.of();
        }
    }

    @Test
    void a_source_that_counts_other_facts_than_came_is_not_believed() {
        assertThatThrownBy(() -> new Watched<>(NAMES, new Counting(5)).read(TODAY, facts -> {}))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("handed over 5 facts, and 1 came");
    }

    @Test
    void a_source_that_counts_what_came_is_believed() {
        assertThat(new Watched<>(NAMES, new Counting(1))
                        .read(TODAY, facts -> {})
                        .report()
                        .facts())
                .isEqualTo(1);
    }
}
