package io.napomni.rulebook;

import static io.napomni.action.Channel.DEAL;
import static io.napomni.rule.Timing.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.CreateDeal;
import io.napomni.calendar.Delay;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.PastView;
import io.napomni.policy.Quota;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeping the customer base fresh, seed 001: groups by last contact, fifty cards of each group on a day. */
class RefreshRuleBookTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    record Person(int id, LocalDate lastContactOn, boolean bought) {}

    private static Delay moreThanMonths(int months) {
        return Delay.moreThan(Delay.months(months));
    }

    /** The groups exclude one another: one ends where the next begins. */
    private static final Rule<Person> GROUPS = Ladder.from(Anchor.of("last-contact-on", Person::lastContactOn))
            .stage("month", after(moreThanMonths(1)).openUntil(after(Delay.months(3))))
            .stage("quarter", after(moreThanMonths(3)).openUntil(after(Delay.months(6))))
            .stage("half", after(moreThanMonths(6)).openUntil(after(Delay.months(12))))
            .stage("year", after(moreThanMonths(12)).openEnded());

    private static final Rule<Person> NEVER = Ladder.from(Anchor.of("last-contact-on", Person::lastContactOn))
            .stage("month", after(moreThanMonths(1)).openEnded())
            .stage("quarter", after(moreThanMonths(3)).openEnded())
            .stage("half", after(moreThanMonths(6)).openEnded())
            .stage("year", after(moreThanMonths(12)).openEnded());
    private static final Rule<Person> RULE = Rule.choose(Person::bought, Map.of(true, GROUPS), NEVER);

    /** S-11. "More than a month" begins the day after the month is full. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-28, not-reached",
        "2026-01-31, 2026-03-01, due: month",
        "2026-01-31, 2026-04-30, due: month",
        "2026-01-31, 2026-05-01, due: quarter",
        "2026-01-31, 2026-08-01, due: half",
        "2026-01-31, 2027-01-31, due: half",
        "2026-01-31, 2027-02-01, due: year",
    })
    void groups_follow_the_last_contact(String contact, String today, String verdict) {
        assertThat(Decided.verdict(RULE, today, new Person(1, LocalDate.parse(contact), true)))
                .isEqualTo(verdict);
    }

    @Test
    void somebody_who_never_bought_and_was_called_last_week_is_left_alone() {
        assertThat(Decided.verdict(RULE, "2026-11-23", new Person(1, LocalDate.parse("2026-11-16"), false)))
                .isEqualTo("not-reached");
    }

    private static final Quota<Person> FIFTY = Quota.perDay(
            50,
            RefreshRuleBookTest::group,
            Comparator.comparing(Person::lastContactOn).thenComparing(Person::id));

    private static String group(Person person) {
        if (!person.bought()) {
            return "never";
        }
        long months = person.lastContactOn().until(TODAY).toTotalMonths();
        return months >= 12 ? "year" : months >= 6 ? "half" : months >= 3 ? "quarter" : "month";
    }

    private static UseCase<Person> refresh(Quota<Person> quota) {
        Step<Person> card = Step.once(
                "card",
                DEAL,
                member -> Planned.act(new CreateDeal(
                        customer(member.fact()), "B2C", group(member.fact()), "refresh", Optional.empty())));
        Playbook<Person> playbook = Playbook.at("month", List.of(card))
                .andAt("quarter", List.of(card))
                .andAt("half", List.of(card))
                .andAt("year", List.of(card));
        return new UseCase<>(
                "refresh",
                person -> new SubjectRef("b24", "contact", Integer.toString(person.id())),
                RefreshRuleBookTest::customer,
                person -> "contact " + person.id(),
                List.of(Scenario.of("refresh", RULE, playbook).withQuota(quota)));
    }

    private static CustomerRef customer(Person person) {
        return new CustomerRef("b24", "contact", Integer.toString(person.id()));
    }

    /** 120 never bought, 30 a month, 50 a quarter, none half a year, 400 a year. */
    private static List<Person> queue() {
        List<Person> people = new ArrayList<>();
        add(people, 120, 40, false);
        add(people, 30, 45, true);
        add(people, 50, 120, true);
        add(people, 400, 500, true);
        Collections.shuffle(people, new Random(1));
        return people;
    }

    private static void add(List<Person> people, int count, int daysAgo, boolean bought) {
        for (int i = 0; i < count; i++) {
            people.add(new Person(people.size(), TODAY.minusDays(daysAgo + i % 7), bought));
        }
    }

    private static Map<String, Long> taken(Proposal proposal) {
        return proposal.reminders().stream()
                .map(reminder -> ((CreateDeal) reminder.action()).stage())
                .collect(Collectors.groupingBy(stage -> stage, Collectors.counting()));
    }

    @Test
    void fifty_of_each_group_are_taken_and_no_group_fills_the_gap_of_another() {
        Proposal proposal = Decided.propose(refresh(FIFTY), TODAY.toString(), queue());
        assertThat(taken(proposal))
                .containsExactlyInAnyOrderEntriesOf(Map.of("never", 50L, "month", 30L, "quarter", 50L, "year", 50L));
        assertThat(proposal.setAside())
                .hasSize(600 - 180)
                .allSatisfy(aside -> assertThat(aside.why().code()).isEqualTo("quota"));
    }

    @Test
    void an_extra_batch_goes_on_in_the_same_queue_whatever_the_order_of_reading() {
        List<Person> queue = queue();
        List<Reminder> today =
                Decided.propose(refresh(FIFTY), TODAY.toString(), queue).reminders();
        List<String> gone = today.stream().map(Reminder::label).toList();
        List<Person> left = queue.stream()
                .filter(person -> !gone.contains("contact " + person.id()))
                .toList();
        List<Person> shuffled = new ArrayList<>(left);
        Collections.shuffle(shuffled, new Random(2));
        Proposal extra = Decided.propose(refresh(FIFTY.extra("1", 20)), TODAY.toString(), left);
        Proposal again = Decided.propose(refresh(FIFTY.extra("1", 20)), TODAY.toString(), shuffled);
        assertThat(taken(extra)).containsExactlyInAnyOrderEntriesOf(Map.of("never", 20L, "year", 20L));
        assertThat(Decided.keys(again)).isEqualTo(Decided.keys(extra));
    }

    @Test
    void places_taken_earlier_in_the_day_count() {
        PastView past = new PastView(Map.of(), Map.of(), Map.of("quota|refresh|year|" + TODAY, 45));
        assertThat(taken(Decided.propose(refresh(FIFTY), TODAY.toString(), queue(), past)))
                .containsEntry("year", 5L);
    }
}
