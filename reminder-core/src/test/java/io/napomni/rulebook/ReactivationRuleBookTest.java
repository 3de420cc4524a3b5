package io.napomni.rulebook;

import static io.napomni.action.Channel.DEAL;
import static io.napomni.rule.Timing.onTheDay;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Action;
import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.CreateDeal;
import io.napomni.action.MoveStage;
import io.napomni.action.Notify;
import io.napomni.decision.Member;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Reminder;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.rule.Anchor;
import io.napomni.rule.Cadence;
import io.napomni.rule.Ladder;
import io.napomni.rule.Reason;
import io.napomni.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers who stopped buying, seed 003: by the usual gap between purchases, and by chains of sales. */
class ReactivationRuleBookTest {

    private static final CustomerRef MILL = new CustomerRef("b24", "company", "5");
    private static final SubjectRef BAGS = new SubjectRef("b24", "demand", "5-bags");

    /** What a customer buys of one product: when last, how often, and whether a deal is open. */
    record Demand(LocalDate lastBoughtOn, int usualGapDays, Optional<SubjectRef> activeDeal) {}

    private static final Rule<Demand> CADENCE = Cadence.everyDays(
            Anchor.of("last-bought-on", Demand::lastBoughtOn), "cycle", Demand::usualGapDays, 7, 365, 4);

    private static Demand demand(String last, int gap) {
        return new Demand(LocalDate.parse(last), gap, Optional.empty());
    }

    /** S-12. Each repetition is counted from the purchase, T + k · period. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 30, 2026-01-30, not-reached",
        "2026-01-01, 30, 2026-01-31, due: cycle#1",
        "2026-01-01, 30, 2026-03-01, due: cycle#1",
        "2026-01-01, 30, 2026-03-02, due: cycle#2",
        "2026-01-01, 30, 2026-05-01, due: cycle#4",
        "2026-01-01, 30, 2026-05-30, due: cycle#4",
        "2026-01-01, 30, 2026-05-31, lapsed",
    })
    void a_cycle_comes_every_period_after_the_last_purchase(String last, int gap, String today, String verdict) {
        assertThat(Decided.verdict(CADENCE, today, demand(last, gap))).isEqualTo(verdict);
    }

    @Test
    void a_new_purchase_is_a_new_occasion_and_the_windows_hold_every_period() {
        assertThat(Decided.verdict(CADENCE, "2026-03-02", demand("2026-02-20", 30)))
                .isEqualTo("not-reached");
        assertThat(CADENCE.windows(LocalDate.parse("2026-11-22"))).anySatisfy(window -> {
            assertThat(window.from())
                    .isBeforeOrEqualTo(LocalDate.parse("2026-11-22").minusDays(5 * 365 - 1));
            assertThat(window.to()).isEqualTo(LocalDate.parse("2026-11-15"));
        });
    }

    /** After three fruitless cycles the customer is lost: the fourth moves a card and makes no more deals. */
    @ParameterizedTest
    @CsvSource({"2026-02-01, false, CreateDeal", "2026-02-01, true, AddNote", "2026-05-05, false, MoveStage"})
    void no_deal_makes_one_an_active_deal_is_nudged_and_in_the_end_the_customer_is_lost(
            String today, boolean active, String action) {
        Demand fact = new Demand(LocalDate.parse("2026-01-01"), 30, active ? Optional.of(BAGS) : Optional.empty());
        UseCase<Demand> useCase = new UseCase<>(
                "reactivation",
                demand -> BAGS,
                demand -> MILL,
                demand -> "bags",
                List.of(Scenario.of(
                        "reactivation",
                        CADENCE,
                        Playbook.at("cycle", List.of(Step.once("act", DEAL, ReactivationRuleBookTest::cycle))))));
        assertThat(Decided.propose(useCase, today, List.of(fact)).reminders())
                .extracting(reminder -> reminder.action().getClass().getSimpleName())
                .containsExactly(action);
    }

    private static Planned cycle(Member<Demand> member) {
        if (member.occasion().stage().equals("cycle#4")) {
            return Planned.act(new MoveStage(BAGS, "lost"));
        }
        return Planned.act(member.fact()
                .activeDeal()
                .<Action>map(deal -> new AddNote(deal, "the usual day to buy has come"))
                .orElseGet(() -> newDeal("buy bags again")));
    }

    /** A link of a chain of sales on its date: was there a sale since, is a deal active, has the new stage passed. */
    record Link(LocalDate dueOn, boolean sold, boolean active, boolean passed) {}

    private static final Rule<Link> CHAIN = Ladder.from(Anchor.of("due-on", Link::dueOn))
            .stage("link", onTheDay().openFor(30));

    /** S-13, all eight rows. */
    @ParameterizedTest
    @CsvSource({
        "false, false, false, CreateDeal",
        "false, true,  false, AddNote",
        "false, false, true,  MoveStage",
        "false, true,  true,  MoveStage AddNote",
        "true,  false, false, Notify",
        "true,  true,  false, Notify",
        "true,  false, true,  MoveStage",
        "true,  true,  true,  MoveStage",
    })
    void a_chain_follows_the_whole_truth_table(boolean sold, boolean active, boolean passed, String actions) {
        Playbook<Link> playbook = Playbook.at(
                "link",
                List.of(
                        Step.once("advance", Channel.STAGE, ReactivationRuleBookTest::advance),
                        Step.once("sale", DEAL, ReactivationRuleBookTest::sale)));
        UseCase<Link> chains = new UseCase<>(
                "chains", link -> BAGS, link -> MILL, link -> "walls", List.of(Scenario.of("chain", CHAIN, playbook)));
        Link link = new Link(LocalDate.parse("2026-11-20"), sold, active, passed);
        List<Reminder> reminders =
                Decided.propose(chains, "2026-11-22", List.of(link)).reminders();
        assertThat(reminders)
                .extracting(reminder -> reminder.action().getClass().getSimpleName())
                .containsExactly(actions.split(" ", -1));
    }

    private static Planned advance(Member<Link> member) {
        return member.fact().passed()
                ? Planned.act(new MoveStage(BAGS, "next"))
                : new Planned.Blocked(Reason.of("stage-not-passed"));
    }

    private static Planned sale(Member<Link> member) {
        Link link = member.fact();
        if (link.sold()) {
            return link.passed()
                    ? Planned.blocked("sold-and-passed")
                    : Planned.act(new Notify("17", "which stage was this sale for?"));
        }
        if (link.active()) {
            return Planned.act(new AddNote(BAGS, "the next stage has come"));
        }
        return link.passed() ? Planned.blocked("advanced") : Planned.act(newDeal("sell walls"));
    }

    private static CreateDeal newDeal(String title) {
        return new CreateDeal(MILL, "sales", "new", title, Optional.empty());
    }
}
