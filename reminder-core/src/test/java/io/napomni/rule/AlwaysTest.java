package io.napomni.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.FetchWindow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlwaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Rule<String> RULE = new Always<>("current");

    private static Occasion occasion(Rule<String> rule, LocalDate day) {
        return ((Verdict.Due) rule.on(day).judge("anything")).reached().get(0);
    }

    @Test
    void the_occasion_is_the_same_on_every_day_and_never_closes() {
        Occasion occasion = occasion(RULE, TODAY);
        assertThat(occasion).isEqualTo(occasion(RULE, TODAY.plusYears(20)));
        assertThat(occasion.key()).isEqualTo("current@1970-01-01");
        assertThat(occasion.isOpenOn(LocalDate.MAX)).isTrue();
        assertThat(occasion.hasAnchor()).isFalse();
    }

    @Test
    void an_occasion_with_an_anchor_has_one() {
        assertThat(new Occasion("current", TODAY, TODAY, LocalDate.MAX).hasAnchor())
                .isTrue();
    }

    @Test
    void all_facts_share_one_verdict_so_that_millions_cost_nothing() {
        Judge<String> judge = RULE.on(TODAY);
        assertThat(judge.judge("one")).isSameAs(judge.judge("another"));
    }

    @Test
    void its_exceptions_are_asked() {
        Rule<String> rule =
                RULE.unless(Reason.of("as-wanted"), "same"::equals).undecidableIf(Reason.of("several"), "twin"::equals);
        assertThat(rule.on(TODAY).judge("same")).isEqualTo(new Verdict.NotDue(Reason.of("as-wanted")));
        assertThat(rule.on(TODAY).judge("twin")).isEqualTo(new Verdict.Undecidable(Reason.of("several")));
        assertThat(rule.on(TODAY).judge("other")).isInstanceOf(Verdict.Due.class);
    }

    @Test
    void a_run_reads_everything_for_it() {
        FetchWindow window = FetchWindow.of(TODAY, RULE.windows(TODAY));
        assertThat(window).isEqualTo(FetchWindow.everything(TODAY));
        List<AnchorWindow> more = List.of(AnchorWindow.between("ends-on", TODAY, TODAY), AnchorWindow.EVERYTHING);
        assertThat(FetchWindow.of(TODAY, more).everything()).isTrue();
        assertThat(FetchWindow.of(TODAY, more.subList(0, 1)).everything()).isFalse();
    }

    @Test
    void its_stage_can_stand_in_a_key() {
        assertThat(RULE.stages()).containsExactly("current");
        assertThatThrownBy(() -> new Always<String>("a@b")).isInstanceOf(IllegalArgumentException.class);
    }
}
