package io.napomni.rulebook;

import static io.napomni.action.Channel.MAIL;
import static io.napomni.rule.Timing.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.calendar.Delay;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.calendar.WorkCalendar;
import io.napomni.decision.Member;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Proposal;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Invoice;
import io.napomni.model.Money;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Reason;
import io.napomni.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unpaid orders, seed 002: more than three working days old, on or after the start date, nothing paid at all. */
class DunningRuleBookTest {

    private static final WorkCalendar RUSSIA = RussianWorkCalendar.standard();
    private static final Delay MORE_THAN_THREE = Delay.moreThan(Delay.workingDays(3, RUSSIA));

    private static Rule<Invoice> guarded(Ladder<Invoice> ladder) {
        return ladder.unless(Reason.of("not-posted"), order -> !order.posted())
                .unless(Reason.of("cancelled"), Invoice::cancelled)
                .unless(Reason.of("settled"), order -> !order.open().isPositive())
                .unless(
                        Reason.of("partially-paid-excluded-by-rule"),
                        order -> order.paid().isPositive());
    }

    private static final Ladder<Invoice> UNPAID = Ladder.from(Anchor.of("issued-on", Invoice::issuedOn))
            .stage("unpaid", after(MORE_THAN_THREE).openFor(90));
    private static final Rule<Invoice> SEED = guarded(UNPAID.anchoredFrom(LocalDate.parse("2025-10-30")));

    private static Invoice order(String id, String issuedOn, String paid) {
        return new Invoice(
                new SubjectRef("1c", "order", id),
                Invoice.Kind.ORDER,
                "№ " + id,
                new CustomerRef("1c", "partner", "7"),
                Segment.NONE,
                true,
                false,
                LocalDate.parse(issuedOn),
                Optional.empty(),
                Money.of("1200.50", "RUB"),
                Money.of(paid, "RUB"));
    }

    /** S-01. The last day it is still too young, and the first day it is due. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-30, 2026-01-14, 2026-01-15",
        "2025-10-30, 2025-11-05, 2025-11-06",
        "2026-06-01, 2026-06-04, 2026-06-05",
        "2026-06-04, 2026-06-09, 2026-06-10",
    })
    void an_order_is_due_when_more_than_three_working_days_have_passed(String issued, String young, String due) {
        assertThat(Decided.verdict(SEED, young, order("1", issued, "0"))).isEqualTo("not-reached");
        assertThat(Decided.verdict(SEED, due, order("1", issued, "0"))).isEqualTo("due: unpaid");
    }

    @Test
    void orders_before_the_start_date_are_left_alone() {
        assertThat(Decided.verdict(SEED, "2025-11-20", order("1", "2025-10-29", "0")))
                .isEqualTo("before-start-date");
        assertThat(Decided.verdict(SEED, "2025-11-20", order("1", "2025-10-30", "0")))
                .isEqualTo("due: unpaid");
    }

    @Test
    void a_part_payment_is_told_apart_from_a_full_one() {
        assertThat(Decided.verdict(SEED, "2026-06-20", order("1", "2026-06-01", "0.01")))
                .isEqualTo("partially-paid-excluded-by-rule");
        assertThat(Decided.verdict(SEED, "2026-06-20", order("1", "2026-06-01", "1200.50")))
                .isEqualTo("settled");
    }

    @Test
    void a_segment_has_a_delay_of_its_own() {
        Rule<Invoice> perSegment = Rule.choose(
                Invoice::segment,
                Map.of(Segment.NONE, SEED),
                guarded(Ladder.from(Anchor.of("issued-on", Invoice::issuedOn))
                        .stage("unpaid", after(Delay.days(5)).openFor(90))));
        Invoice slow = order("1", "2026-06-01", "0");
        Invoice quick = new Invoice(
                slow.ref(),
                slow.kind(),
                slow.number(),
                slow.customer(),
                new Segment("retail"),
                true,
                false,
                slow.issuedOn(),
                slow.dueOn(),
                slow.total(),
                slow.paid());
        assertThat(Decided.isDue(perSegment, "2026-06-05", slow)).isTrue();
        assertThat(Decided.isDue(perSegment, "2026-06-05", quick)).isFalse();
        assertThat(Decided.isDue(perSegment, "2026-06-06", quick)).isTrue();
    }

    @Test
    void one_letter_lists_all_due_orders_of_a_customer_and_closes_each() {
        Step<Invoice> digest = Step.digest("mail", MAIL, DunningRuleBookTest::letter);
        UseCase<Invoice> dunning = new UseCase<>(
                "dunning",
                Invoice::ref,
                Invoice::customer,
                Invoice::number,
                List.of(Scenario.of("dunning", SEED, Playbook.at("unpaid", List.of(digest)))));
        Proposal proposal = Decided.propose(
                dunning,
                "2026-06-20",
                List.of(order("9", "2026-06-02", "0"), order("8", "2026-06-01", "0"), order("7", "2026-06-19", "0")));
        assertThat(proposal.reminders()).singleElement().satisfies(letter -> {
            assertThat(letter.keys())
                    .extracting(Object::toString)
                    .containsExactly(
                            "dunning|1c:order:8|unpaid@2026-06-01|mail", "dunning|1c:order:9|unpaid@2026-06-02|mail");
            assertThat(letter.action())
                    .isInstanceOfSatisfying(
                            SendMail.class,
                            mail -> assertThat(mail.letter().model()).containsEntry("orders", 2));
        });
    }

    private static Planned letter(List<Member<Invoice>> members) {
        return Planned.act(new SendMail(
                new EmailAddress("buh@example.test"),
                Optional.empty(),
                new Letter("debt", Locale.ROOT, Map.of("orders", members.size()))));
    }
}
