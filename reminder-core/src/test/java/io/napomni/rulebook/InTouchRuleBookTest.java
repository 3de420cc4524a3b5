package io.napomni.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.calendar.Delay;
import io.napomni.decision.Decide;
import io.napomni.decision.Judging;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.Scenario;
import io.napomni.decision.SetAside;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.Activity;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.PastView;
import io.napomni.policy.Cap;
import io.napomni.policy.ContactPolicy;
import io.napomni.policy.Quota;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Timing;
import io.napomni.run.recipient.InTouch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom a CRM is asked about, and who goes in place of those who were in touch. */
class InTouchRuleBookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** The deal of a customer who has none other, unless a customer is named. */
    private record Due(int deal, int customer) {}

    private final List<Set<String>> asked = new ArrayList<>();
    private int decisions;
    private Set<Integer> inTouch = Set.of();

    private static SubjectRef subject(Due due) {
        return new SubjectRef("b24", "deal", Integer.toString(due.deal()));
    }

    private static CustomerRef customer(Due due) {
        return new CustomerRef("b24", "company", Integer.toString(due.customer()));
    }

    private static Planned mail() {
        return Planned.act(new SendMail(
                new EmailAddress("buyer@example.ru"), Optional.empty(), new Letter("t", Locale.ROOT, Map.of())));
    }

    private static Scenario<Due> scenario(Step<Due> letter) {
        Ladder<Due> ladder = Ladder.from(Anchor.<Due>of("due-on", due -> TODAY))
                .stage("first", Timing.after(Delay.days(0)).openFor(5));
        Step<Due> note = Step.once("note", Channel.NOTE, one -> Planned.act(new AddNote(subject(one.fact()), "n")));
        return Scenario.of("news", ladder, Playbook.at("first", List.of(letter, note.after("mail"))))
                .withQuietDays(14);
    }

    private static Scenario<Due> alone() {
        return scenario(Step.once("mail", Channel.MAIL, one -> mail()));
    }

    private static Quota<Due> two() {
        return Quota.perDay(2, due -> "all", Comparator.comparing(Due::deal));
    }

    private static List<Due> deals(int... numbers) {
        return Arrays.stream(numbers).mapToObj(deal -> new Due(deal, deal)).toList();
    }

    private Map<Activity.Query, Activity> answer(Set<Activity.Query> queries) {
        Set<String> deals = new TreeSet<>();
        Map<Activity.Query, Activity> found = new HashMap<>();
        for (Activity.Query query : queries) {
            deals.add(query.subject().id());
            if (inTouch.contains(Integer.parseInt(query.subject().id()))) {
                SubjectRef call = new SubjectRef("b24", "activity", "9");
                found.put(query, new Activity(call, query.customer(), Activity.Kind.CALL, true, TODAY));
            }
        }
        asked.add(deals);
        return found;
    }

    private Proposal propose(Scenario<Due> scenario, ContactPolicy policy, List<Hold> holds, List<Due> due) {
        Judging<Due> judging = new UseCase<>(
                        "news",
                        InTouchRuleBookTest::subject,
                        InTouchRuleBookTest::customer,
                        one -> "deal " + one.deal(),
                        List.of(scenario))
                .on(TODAY);
        due.forEach(judging);
        return new InTouch(this::answer).decided(Map.of("news", scenario), TODAY, PastView.EMPTY, past -> {
            decisions++;
            return new Decide(policy).on(TODAY, List.of(judging), past, holds);
        });
    }

    private static List<String> letters(Proposal proposal) {
        return proposal.reminders().stream().map(Reminder::label).toList();
    }

    private static List<String> why(Proposal proposal) {
        return proposal.setAside().stream()
                .filter(aside -> aside.step().equals("mail"))
                .sorted(Comparator.comparing(
                        aside -> Integer.parseInt(aside.part().subject().id())))
                .map(aside -> aside.part().subject().id() + " " + aside.why().code())
                .toList();
    }

    @Test
    void where_nobody_was_in_touch_it_is_decided_once() {
        assertThat(letters(propose(alone(), ContactPolicy.none(), List.of(), deals(1, 2))))
                .hasSize(2);
        assertThat(asked).containsExactly(Set.of("1", "2"));
        assertThat(decisions).isEqualTo(1);
    }

    @Test
    void the_crm_is_not_asked_about_what_is_on_hold_anyway() {
        Hold hold = new Hold("h", new Hold.Scope.OfSubject(subject(new Due(1, 1))), Optional.empty(), "court", "anna");
        propose(alone(), ContactPolicy.none(), List.of(hold), deals(1, 2));
        assertThat(asked).containsExactly(Set.of("2"));
    }

    @Test
    void nor_about_letters_for_which_the_customer_has_no_room_until_there_is_some() {
        ContactPolicy one = ContactPolicy.none().withCaps(List.of(new Cap(1, 1)));
        List<Due> three = List.of(new Due(1, 44), new Due(2, 44), new Due(3, 44));
        assertThat(letters(propose(alone(), one, List.of(), three))).containsExactly("deal 1");
        assertThat(asked).containsExactly(Set.of("1"));
        asked.clear();
        inTouch = Set.of(1);
        Proposal proposal = propose(alone(), one, List.of(), three);
        assertThat(letters(proposal)).containsExactly("deal 2");
        assertThat(why(proposal)).containsExactly("1 customer-in-touch", "3 customer-cap");
        assertThat(asked).containsExactly(Set.of("1"), Set.of("2"));
    }

    @Test
    void who_was_in_touch_gives_his_place_of_a_quota_to_the_next_who_was_not() {
        inTouch = Set.of(1, 3);
        Proposal proposal = propose(alone().withQuota(two()), ContactPolicy.none(), List.of(), deals(1, 2, 3, 4, 5, 6));
        assertThat(letters(proposal)).containsExactly("deal 2", "deal 4");
        assertThat(proposal.reminders())
                .allSatisfy(reminder -> assertThat(reminder.quota()).isPresent());
        assertThat(why(proposal)).containsExactly("1 customer-in-touch", "3 customer-in-touch", "5 quota", "6 quota");
        assertThat(asked)
                .as("each once, and nobody for whom there is no place")
                .containsExactly(Set.of("1", "2"), Set.of("3"), Set.of("4"));
    }

    @Test
    void a_quota_of_letters_is_filled_however_many_were_in_touch() {
        int[] numbers = IntStream.rangeClosed(1, 40).toArray();
        inTouch = Set.copyOf(IntStream.rangeClosed(1, 38).boxed().toList());
        Proposal proposal = propose(alone().withQuota(two()), ContactPolicy.none(), List.of(), deals(numbers));
        assertThat(letters(proposal)).containsExactly("deal 39", "deal 40");
        inTouch = Set.copyOf(Arrays.stream(numbers).boxed().toList());
        assertThat(letters(propose(alone().withQuota(two()), ContactPolicy.none(), List.of(), deals(numbers))))
                .isEmpty();
    }

    @Test
    void a_letter_about_several_deals_waits_as_a_whole_and_takes_no_place() {
        inTouch = Set.of(2);
        Scenario<Due> digest = scenario(Step.digest("mail", Channel.MAIL, members -> mail()));
        List<Due> due = List.of(new Due(1, 44), new Due(2, 44), new Due(3, 45), new Due(4, 46), new Due(5, 47));
        Proposal proposal = propose(digest.withQuota(two()), ContactPolicy.none(), List.of(), due);
        assertThat(letters(proposal)).containsExactly("deal 3", "deal 4");
        assertThat(why(proposal)).containsExactly("1 customer-in-touch", "2 customer-in-touch", "5 quota");
        assertThat(proposal.setAside()).extracting(SetAside::kind).containsOnly(SetAside.Why.POSTPONED);
    }
}
