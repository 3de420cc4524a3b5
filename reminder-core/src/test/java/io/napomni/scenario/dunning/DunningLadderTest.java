package io.napomni.scenario.dunning;

import static io.napomni.scenario.dunning.Asked.PRESET;
import static io.napomni.scenario.dunning.Asked.RUSSIA;
import static io.napomni.scenario.dunning.Asked.keys;
import static io.napomni.scenario.dunning.Asked.mail;
import static io.napomni.scenario.dunning.Asked.past;
import static io.napomni.scenario.dunning.Asked.propose;
import static io.napomni.scenario.dunning.Asked.reasons;
import static io.napomni.scenario.dunning.SampleInvoice.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.napomni.calendar.Delay;
import io.napomni.decision.CatchUp;
import io.napomni.decision.Proposal;
import io.napomni.model.Segment;
import io.napomni.past.PastView;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** S-08, S-17: what cannot be done at one level holds up nobody whom a later level tells, and uses nothing up. */
class DunningLadderTest {

    private static final String AT = "@2026-06-01|";
    private static final String ORDER = "dunning|1c:order:117|";
    private static final SampleInvoice NO_ADDRESS = VALID.writtenTo("");

    private static final DunningTerms LADDER = open(DunningLadder.of(
            DunningLevel.letter("level-1", Delay.days(5)),
            DunningLevel.letter("level-2", Delay.days(12)).telling(Escalation.managerNotice()),
            DunningLevel.inHouse("level-3", Delay.days(19), Escalation.managerTask(), Escalation.headNotice())));

    private static final DunningTerms LETTERS = open(DunningLadder.of(
            DunningLevel.letter("level-1", Delay.days(5)),
            DunningLevel.letter("level-2", Delay.days(12)).telling(Escalation.managerNotice()),
            DunningLevel.letter("level-3", Delay.days(19)).telling(Escalation.managerTask())));

    private static DunningTerms open(DunningLadder ladder) {
        return PRESET.withLadder(ladder)
                .withCondition(DunningCondition.anythingOpen(PRESET.condition().startsOn(), RUSSIA));
    }

    private static String key(String stage, String step) {
        return ORDER + stage + AT + step;
    }

    @Test
    void a_customer_without_an_address_is_still_told_of_to_the_manager_and_the_head() {
        Proposal first = propose(LADDER, "2026-06-12", NO_ADDRESS);
        assertThat(first.reminders()).isEmpty();
        assertThat(reasons(first)).containsExactly("mail: no-recipient");

        Proposal second = propose(LADDER, "2026-06-13", NO_ADDRESS);
        assertThat(keys(second)).containsExactly(key("level-2", "manager-notice"));
        assertThat(reasons(second)).containsExactly("mail: no-recipient");

        PastView told = past(Map.of(key("level-2", "manager-notice"), "2026-06-13"));
        assertThat(keys(propose(LADDER, "2026-06-19", told, NO_ADDRESS))).isEmpty();
        assertThat(keys(propose(LADDER, "2026-06-20", told, NO_ADDRESS)))
                .containsExactlyInAnyOrder(key("level-3", "head-notice"), key("level-3", "manager-task"));
    }

    /** The address came after the manager was told: the letters begin with the first, one at a time. */
    @Test
    void once_there_is_an_address_the_letters_begin_with_the_first_level() {
        Map<String, String> told = Map.of(
                key("level-2", "manager-notice"), "2026-06-13",
                key("level-3", "manager-task"), "2026-06-20",
                key("level-3", "head-notice"), "2026-06-20");
        assertThat(keys(propose(LADDER, "2026-06-25", past(told), VALID))).containsExactly(key("level-1", "mail"));
        Map<String, String> written = Asked.with(told, key("level-1", "mail"), "2026-06-25");
        assertThat(keys(propose(LADDER, "2026-07-01", past(written), VALID))).isEmpty();
        assertThat(keys(propose(LADDER, "2026-07-02", past(written), VALID))).containsExactly(key("level-2", "mail"));
        Map<String, String> both = Asked.with(written, key("level-2", "mail"), "2026-07-02");
        assertThat(keys(propose(LADDER, "2026-08-20", past(both), VALID))).isEmpty();
    }

    @Test
    void an_order_stands_in_a_letter_once_however_many_of_its_levels_are_open() {
        Map<String, String> told = Map.of(
                key("level-1", "mail"), "2026-06-06",
                key("level-2", "manager-notice"), "2026-06-13");
        Proposal late = propose(LETTERS, "2026-06-20", past(told), VALID);
        assertThat(keys(late)).containsExactly(key("level-2", "mail"));
        assertThat(mail(late).letter().model()).containsEntry("count", 1);
    }

    @Test
    void colleagues_wait_for_a_letter_that_can_go() {
        assertThat(keys(propose(LADDER, "2026-07-10", VALID))).containsExactly(key("level-1", "mail"));
        PastView first = past(Map.of(key("level-1", "mail"), "2026-07-10"));
        assertThat(keys(propose(LADDER, "2026-07-16", first, VALID))).isEmpty();
        assertThat(keys(propose(LADDER, "2026-07-17", first, VALID)))
                .containsExactly(key("level-2", "mail"), key("level-2", "manager-notice"));
    }

    /** Told late for want of an address, level 3 comes seven days after level 2, as it was planned. */
    @Test
    void colleagues_keep_their_distance_too() {
        PastView late = past(Map.of(key("level-2", "manager-notice"), "2026-06-16"));
        assertThat(keys(propose(LADDER, "2026-06-22", late, NO_ADDRESS))).isEmpty();
        assertThat(keys(propose(LADDER, "2026-06-23", late, NO_ADDRESS)))
                .containsExactlyInAnyOrder(key("level-3", "head-notice"), key("level-3", "manager-task"));
    }

    @Test
    void a_level_at_which_nobody_can_be_told_holds_up_no_letter() {
        DunningTerms inHouseFirst = open(DunningLadder.of(
                DunningLevel.inHouse("call", Delay.days(5), Escalation.managerTask()),
                DunningLevel.letter("letter", Delay.days(12))));
        SampleInvoice nobodys = VALID.unmanaged();
        assertThat(reasons(propose(inHouseFirst, "2026-06-13", nobodys)))
                .containsExactly("manager-task: no-responsible");
        assertThat(keys(propose(inHouseFirst, "2026-06-13", nobodys))).containsExactly(key("letter", "mail"));
        assertThat(keys(propose(inHouseFirst, "2026-06-13", VALID))).containsExactly(key("call", "manager-task"));
    }

    @Test
    void a_letter_that_went_late_keeps_the_next_letter_away_whatever_colleagues_were_told_before() {
        Map<String, String> told = Map.of(
                key("level-1", "mail"), "2026-06-06",
                key("level-2", "manager-notice"), "2026-06-13",
                key("level-3", "manager-task"), "2026-06-20",
                key("level-2", "mail"), "2026-06-24");
        assertThat(keys(propose(LETTERS, "2026-06-30", past(told), VALID))).isEmpty();
        assertThat(keys(propose(LETTERS, "2026-07-01", past(told), VALID))).containsExactly(key("level-3", "mail"));
    }

    @Test
    void the_highest_level_alone_counts_where_the_ladder_says_so() {
        DunningTerms highest = LADDER.withLadder(LADDER.ladder().withCatchUp(CatchUp.HIGHEST_REACHED));
        assertThat(keys(propose(highest, "2026-06-20", NO_ADDRESS)))
                .containsExactlyInAnyOrder(key("level-3", "head-notice"), key("level-3", "manager-task"));
        assertThat(keys(propose(highest, "2026-06-13", NO_ADDRESS))).containsExactly(key("level-2", "manager-notice"));
    }

    /** Order of 29.12.2025: ten days are over on 8 January, three working days on the 14th. */
    @Test
    void holidays_let_no_level_overtake_another() {
        DunningTerms mixed = open(DunningLadder.of(
                DunningLevel.letter("level-1", Delay.workingDays(3, RUSSIA)),
                DunningLevel.letter("level-2", Delay.days(10))));
        SampleInvoice winter = VALID.of("2025-12-29");
        assertThat(propose(mixed, "2026-01-10", winter).reminders()).isEmpty();
        assertThat(Asked.verdict(mixed, "2026-01-12", winter)).isEqualTo("not-reached");
        assertThat(keys(propose(mixed, "2026-01-13", winter)))
                .containsExactly("dunning|1c:order:117|level-1@2025-12-29|mail");
        assertThat(Asked.verdict(mixed, "2026-06-11", VALID)).isEqualTo("due: level-1 level-2");
    }

    private static DunningLevel letter(String name, Delay after) {
        return DunningLevel.letter(name, after);
    }

    @Test
    void a_ladder_that_cannot_be_climbed_is_refused_in_plain_words() {
        refused("dunning needs at least one level", () -> DunningLadder.of());
        refused(
                "a level is open for at least one day, not for 0",
                () -> PRESET.ladder().openFor(0));
        refused(
                "two levels have the name \"a\". Give each a name of its own",
                () -> DunningLadder.of(letter("a", Delay.days(1)), letter("a", Delay.days(2))));
        refused(
                "the level \"b\" begins before the one that stands above it. Put the levels in the order in which they begin",
                () -> DunningLadder.of(letter("a", Delay.days(20)), letter("b", Delay.workingDays(3, RUSSIA))));
        refused(
                "the name of a level is letters, digits and hyphens, and \"level 1\" is not",
                () -> letter("level 1", Delay.days(1)));
        refused(
                "the level \"a\" writes to nobody and tells nobody",
                () -> new DunningLevel("a", Delay.days(1), false, List.of()));
        refused(
                "the level \"a\" tells a colleague twice by the same means",
                () -> letter("a", Delay.days(1)).telling(Escalation.headTask(), Escalation.headTask()));
        refused(
                "the segment \"retail\" needs 1 delays, one for each level",
                () -> PRESET.ladder().withSegments(Map.of(new Segment("retail"), List.of())));
    }

    private static void refused(String why, ThrowingCallable made) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessage(why);
    }
}
