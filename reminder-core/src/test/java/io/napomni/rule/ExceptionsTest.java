package io.napomni.rule;

import static io.napomni.rule.Timing.before;
import static io.napomni.rule.Timing.onTheDay;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.calendar.Delay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An exception is asked only of what is otherwise due or undecidable, whichever judge is asked and in what order. */
class ExceptionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Verdict CLOSED = new Verdict.NotDue(Reason.of("closed"));
    private static final Verdict SOLD = new Verdict.NotDue(Reason.of("sold"));
    private static final Verdict ODD = new Verdict.Undecidable(Reason.of("odd"));

    record Lease(String kind, Optional<LocalDate> endsOn, boolean closed, boolean sold, boolean odd) {}

    private static final Rule<Lease> REQUIRED =
            rule(Anchor.of("ends-on", lease -> lease.endsOn().orElse(null)), 2);
    private static final Rule<Lease> OPTIONAL = rule(Anchor.maybe("ends-on", Lease::endsOn), 2);
    private static final Rule<Lease> CHOSEN =
            Rule.choose(Lease::kind, Map.of("shop", rule(Anchor.maybe("ends-on", Lease::endsOn), 4)), REQUIRED);

    private static Rule<Lease> rule(Anchor<Lease> anchor, int months) {
        return Ladder.from(anchor).stage("renewal", before(Delay.months(months)).openUntil(onTheDay()));
    }

    private static Lease lease(Optional<LocalDate> endsOn) {
        return new Lease("office", endsOn, false, false, false);
    }

    @Test
    void a_fact_that_lacks_a_required_anchor_is_excepted_before_a_person_must_look() {
        Judge<Lease> judge = REQUIRED.on(TODAY).except(lease -> true, CLOSED);
        assertThat(judge.judge(lease(Optional.empty()))).isEqualTo(CLOSED);
    }

    @Test
    void a_fact_that_may_lack_its_anchor_keeps_that_reason() {
        Judge<Lease> judge = OPTIONAL.on(TODAY).except(lease -> true, CLOSED);
        assertThat(judge.judge(lease(Optional.empty()))).isEqualTo(new Verdict.NotDue(Reason.of("no-ends-on")));
    }

    @Test
    void what_is_not_due_anyway_keeps_its_own_reason() {
        Judge<Lease> judge = CHOSEN.on(TODAY).except(lease -> true, CLOSED);
        assertThat(judge.judge(lease(Optional.of(TODAY.plusYears(1)))))
                .isEqualTo(new Verdict.NotDue(Reason.of("not-reached")));
    }

    @Test
    void an_exception_from_a_choice_is_one_from_each_of_its_rules() {
        Judge<Lease> judge = CHOSEN.on(TODAY).except(Lease::closed, CLOSED);
        Lease shop = new Lease("shop", Optional.of(TODAY.plusMonths(3)), true, false, false);
        Lease office = new Lease("office", Optional.of(TODAY.plusMonths(1)), true, false, false);
        assertThat(judge.judge(shop)).isEqualTo(CLOSED);
        assertThat(judge.judge(office)).isEqualTo(CLOSED);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4_711, 4_712, 4_713})
    void judges_that_ask_early_say_what_one_that_asks_late_would_say(long seed) {
        Random random = new Random(seed);
        for (Rule<Lease> rule : List.of(REQUIRED, OPTIONAL, CHOSEN)) {
            Judge<Lease> clever = rule.on(TODAY);
            Judge<Lease> ready = rule.on(TODAY);
            Judge<Lease> plain = lease -> ready.judge(lease);
            for (Case one : cases(random)) {
                clever = clever.except(one.blocked(), one.instead());
                plain = plain.except(one.blocked(), one.instead());
            }
            for (int i = 0; i < 500; i++) {
                Lease lease = random(random);
                assertThat(clever.judge(lease)).as("seed %d, %s", seed, lease).isEqualTo(plain.judge(lease));
            }
        }
    }

    record Case(Predicate<Lease> blocked, Verdict instead) {}

    private static List<Case> cases(Random random) {
        List<Case> cases = new ArrayList<>(
                List.of(new Case(Lease::closed, CLOSED), new Case(Lease::odd, ODD), new Case(Lease::sold, SOLD)));
        Collections.shuffle(cases, random);
        return cases;
    }

    private static Lease random(Random random) {
        Optional<LocalDate> ends =
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(TODAY.plusDays(random.nextInt(200) - 40));
        return new Lease(
                random.nextBoolean() ? "shop" : "office",
                ends,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean());
    }
}
