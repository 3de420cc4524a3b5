package io.napomni.proofs.manual;

import static io.napomni.proofs.manual.Clerk.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.EffectKey;
import io.napomni.model.EmailAddress;
import io.napomni.past.EffectState;
import io.napomni.policy.Suppression;
import io.napomni.port.LedgerException;
import io.napomni.port.store.Claim;
import io.napomni.port.store.RegisterRow;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Fate;
import io.napomni.run.manual.Order;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Sent;
import io.napomni.run.manual.Warning;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent by hand goes once, is signed, and is not sent again by a run. */
class SendingTest {

    private static final Draft ENDING = Draft.contract("1").ending(MONDAY.plusDays(30));
    private static final Draft ENDS_LATER = Draft.contract("1").ending(MONDAY.plusDays(300));

    @TempDir
    Path folder;

    private Clerk clerk(Keeping keeping, Draft... drafts) {
        return Clerk.at(keeping, folder, Plan.polite(), drafts);
    }

    private static Map<EffectKey, EffectState> rows(Clerk clerk) {
        return clerk.company().stores().register().about(ENDING.ref()).stream()
                .collect(Collectors.toMap(RegisterRow::key, RegisterRow::state));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void the_dispatch_closes_the_occasion_and_no_run_repeats_it(Keeping keeping) {
        try (Clerk clerk = clerk(keeping, ENDING)) {
            Preview preview = clerk.look(ENDING, "renewal");
            assertThat(clerk.send(preview, "")).isEqualTo(new Sent.Done("250 accepted", true));
            assertThat(rows(clerk))
                    .hasSize(2)
                    .containsEntry(preview.form().key(), EffectState.DONE)
                    .containsEntry(preview.closes().orElseThrow(), EffectState.DONE);
            for (int day = 0; day < 40; day++) {
                clerk.company().run(MONDAY.plusDays(day));
            }
            assertThat(clerk.letters()).isEqualTo(1);
            assertThat(clerk.company().notes().received())
                    .as("a run still notes the letter in the deal")
                    .hasSize(1);
            assertThat(clerk.signatures(ENDING.ref())).containsExactly("anna: as the template has it");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_is_not_due_goes_with_a_reason_and_the_occasion_still_comes(Keeping keeping) {
        try (Clerk clerk = clerk(keeping, ENDS_LATER)) {
            assertThat(clerk.send(ENDS_LATER, "renewal", " ")).isInstanceOf(Sent.Refused.class);
            assertThat(clerk.letters()).isZero();
            assertThat(clerk.send(ENDS_LATER, "renewal", "asked on the phone"))
                    .isEqualTo(new Sent.Done("250 accepted", false));
            assertThat(clerk.signatures(ENDS_LATER.ref()))
                    .containsExactly(
                            "anna: as the template has it; in spite of trigger-not-reached: asked on the phone");
            clerk.company().run(MONDAY.plusDays(290));
            assertThat(clerk.letters()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void caps_and_cooldowns_of_runs_start_either_way(Keeping keeping) {
        Draft waiting = Draft.contract("2").of("of-1").waitingSince(MONDAY.minusMonths(4));
        try (Clerk clerk = clerk(keeping, ENDS_LATER, waiting)) {
            clerk.send(ENDS_LATER, "renewal", "asked on the phone");
            assertThat(clerk.company().run(MONDAY).fates())
                    .filteredOn(fate -> fate.kind() == Fate.Kind.POSTPONED)
                    .extracting(fate -> fate.why().code())
                    .contains("customer-cooldown");
            assertThat(clerk.company().run(MONDAY.plusDays(7)).count(Fate.Kind.DONE))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_second_click_says_what_the_first_did(Keeping keeping) {
        try (Clerk clerk = clerk(keeping, ENDING)) {
            Preview preview = clerk.look(ENDING, "renewal");
            clerk.send(preview, "");
            assertThat(clerk.send(preview, ""))
                    .isInstanceOfSatisfying(
                            Sent.Before.class,
                            before -> assertThat(before.receipt()).isEqualTo("250 accepted"));
            assertThat(clerk.letters()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void another_form_needs_a_reason_because_of_the_first(Keeping keeping) {
        try (Clerk clerk = clerk(keeping, ENDING)) {
            Preview earlier = clerk.look(ENDING, "renewal");
            clerk.send(ENDING, "renewal", "");
            assertThat(clerk.send(earlier, ""))
                    .isInstanceOfSatisfying(
                            Sent.Changed.class,
                            changed -> assertThat(changed.now().warnings())
                                    .extracting(Warning::code)
                                    .contains(Warning.Code.RECENT_SAME_RULE, Warning.Code.CUSTOMER_CAP));
            assertThat(clerk.send(ENDING, "renewal", "")).isInstanceOf(Sent.Refused.class);
            assertThat(clerk.letters()).isEqualTo(1);
            assertThat(clerk.send(ENDING, "renewal", "the first got lost")).isInstanceOf(Sent.Done.class);
            assertThat(clerk.letters()).isEqualTo(2);
        }
    }

    @Test
    void what_has_changed_since_it_was_looked_at_is_not_sent() {
        try (Clerk clerk = clerk(Keeping.MEMORY, ENDING)) {
            Preview preview = clerk.look(ENDING, "renewal");
            clerk.company().book().put(ENDING.writtenTo(Optional.of("other@example.ru")));
            assertThat(clerk.send(preview, ""))
                    .isInstanceOfSatisfying(
                            Sent.Changed.class,
                            changed -> assertThat(changed.now()
                                            .mail()
                                            .orElseThrow()
                                            .to()
                                            .value())
                                    .isEqualTo("other@example.ru"));
            clerk.company().book().put(ENDING.closedIf(true));
            assertThat(clerk.send(preview, "")).isInstanceOf(Sent.Changed.class);
            assertThat(clerk.letters()).isZero();
            assertThat(rows(clerk)).isEmpty();
        }
    }

    @Test
    void a_hard_stop_stops_whatever_the_reason() {
        try (Clerk clerk = clerk(Keeping.MEMORY, ENDING)) {
            clerk.company()
                    .stores()
                    .suppressions()
                    .add(
                            Company.MARKS.of(new EmailAddress("buyer-1@example.ru")),
                            new Suppression.Scope.All(),
                            "asked for it",
                            "anna");
            assertThat(clerk.send(ENDING, "renewal", "but I want to")).isInstanceOf(Sent.Refused.class);
            assertThat(clerk.letters()).isZero();
        }
    }

    @Test
    void an_address_that_is_stopped_at_the_last_moment_gets_nothing() {
        try (Clerk clerk = clerk(Keeping.MEMORY, ENDING)) {
            Preview preview = clerk.look(ENDING, "renewal");
            clerk.company()
                    .mail()
                    .beforeBegin(mail -> clerk.company()
                            .stores()
                            .suppressions()
                            .add(Company.MARKS.of(mail.to()), new Suppression.Scope.All(), "asked for it", "anna"));
            assertThat(clerk.send(preview, "")).isInstanceOf(Sent.Refused.class);
            assertThat(clerk.letters()).isZero();
            assertThat(rows(clerk)).isEmpty();
            assertThat(clerk.signatures(ENDING.ref())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void while_another_run_holds_the_lease_a_manager_is_not_kept_waiting(Keeping keeping) {
        try (Clerk clerk = clerk(keeping, ENDING)) {
            clerk.company().stores().leases().acquire("a-run-of-hours", Duration.ofHours(2));
            assertThat(clerk.send(ENDING, "renewal", "")).isInstanceOf(Sent.Done.class);
            clerk.company().stores().leases().renew("a-run-of-hours", Duration.ofHours(2));
            assertThat(clerk.letters()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void the_letter_that_a_run_has_in_hand_is_left_to_it(Keeping keeping) {
        try (Clerk clerk = clerk(keeping, ENDING)) {
            Preview preview = clerk.look(ENDING, "renewal");
            clerk.company()
                    .stores()
                    .ledger()
                    .claim(
                            List.of(new Claim(
                                    List.of(preview.closes().orElseThrow()),
                                    ENDING.customerRef(),
                                    "N-1",
                                    true,
                                    List.of())),
                            Duration.ofMinutes(20));
            assertThat(clerk.send(preview, "")).isEqualTo(new Sent.UnderWay());
            assertThat(clerk.letters()).isZero();
            assertThat(rows(clerk)).doesNotContainKey(preview.form().key());
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_may_have_gone_is_in_doubt_and_never_sent_again_by_the_same_form(Keeping keeping) {
        for (Answer answer : List.of(Answer.TAKES_AND_IS_NOT_HEARD, Answer.TAKES_AND_BREAKS)) {
            try (Clerk clerk = clerk(keeping, ENDING)) {
                clerk.company().mail().answer(mail -> answer);
                Preview preview = clerk.look(ENDING, "renewal");
                assertThat(clerk.send(preview, "")).isInstanceOf(Sent.InDoubt.class);
                assertThat(clerk.send(preview, "")).isInstanceOf(Sent.InDoubt.class);
                assertThat(rows(clerk).values())
                        .containsOnly(EffectState.IN_DOUBT)
                        .hasSize(2);
                assertThat(clerk.company().stores().doubts().dispatches()).hasSize(1);
                clerk.company().mail().answer(mail -> Answer.TAKES);
                clerk.company().run(MONDAY.plusDays(20));
                assertThat(clerk.letters()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_certainly_did_not_go_can_be_sent_again(Keeping keeping) {
        try (Clerk clerk = clerk(keeping, ENDING)) {
            Preview preview = clerk.look(ENDING, "renewal");
            clerk.company().mail().answer(mail -> Answer.DEFERS);
            assertThat(clerk.send(preview, "")).isInstanceOf(Sent.Deferred.class);
            assertThat(clerk.send(preview, "")).isInstanceOf(Sent.Deferred.class);
            clerk.company().mail().answer(mail -> Answer.TAKES);
            clerk.company().advance(Duration.ofHours(2));
            assertThat(clerk.send(preview, "")).isEqualTo(new Sent.Done("250 accepted", true));
            clerk.company().run(MONDAY.plusDays(1));
            assertThat(clerk.letters()).isEqualTo(1);
        }
    }

    @Test
    void an_executor_that_breaks_before_it_begins_leaves_nothing_behind() {
        try (Clerk clerk = clerk(Keeping.MEMORY, ENDING)) {
            clerk.company().mail().answer(mail -> Answer.BREAKS);
            Preview preview = clerk.look(ENDING, "renewal");
            assertThatThrownBy(() -> clerk.send(preview, "")).hasMessageContaining("broke before it began");
            assertThat(rows(clerk)).isEmpty();
            clerk.company().mail().answer(mail -> Answer.TAKES);
            assertThat(clerk.send(preview, "")).isInstanceOf(Sent.Done.class);
        }
    }

    @Test
    void own_words_go_as_they_were_shown_and_refused_words_do_not_go() {
        try (Clerk clerk = clerk(Keeping.MEMORY, ENDING)) {
            Preview own =
                    clerk.edited(ENDING, "renewal", "About {{contractNumber}}", "Dear {{customerName}}, call me.");
            assertThat(clerk.send(own, "")).isInstanceOf(Sent.Done.class);
            assertThat(clerk.company().mail().received().get(0).letter()).hasValueSatisfying(letter -> {
                assertThat(letter.dated(Optional.empty()))
                        .isEqualTo(own.letter().orElseThrow());
                assertThat(letter.subject()).isEqualTo("About N-1");
                assertThat(letter.text()).isEqualTo("Dear Customer of-1, call me.\n");
            });
            assertThat(clerk.signatures(ENDING.ref())).containsExactly("anna: in own words");
            Preview bad = clerk.edited(ENDING, "renewal", "x", "{{> footer}}");
            assertThat(bad.findings()).hasSize(1);
            assertThat(clerk.send(bad, "a reason")).isInstanceOf(Sent.Refused.class);
            assertThat(clerk.letters()).isEqualTo(1);
        }
    }

    @Test
    void an_edit_that_was_not_shown_is_not_sent() {
        try (Clerk clerk = clerk(Keeping.MEMORY, ENDING)) {
            Preview shown = clerk.edited(ENDING, "renewal", "Good", "Good words");
            Order other = new Order(
                    shown.form().with(new io.napomni.template.edit.Edit("Bad", "Bad words")), shown.seen(), "anna", "");
            assertThat(clerk.reminders().manually().send(other, MONDAY)).isInstanceOf(Sent.Changed.class);
            assertThat(clerk.letters()).isZero();
        }
    }

    @Test
    void stores_that_fail_send_nothing() {
        try (Clerk clerk = clerk(Keeping.MEMORY, ENDING)) {
            Preview preview = clerk.look(ENDING, "renewal");
            var memory =
                    io.napomni.testkit.memory.MemoryStores.on(clerk.company().clock());
            memory.breakDown();
            assertThatThrownBy(() -> clerk.company()
                            .reminders(memory.stores())
                            .manually()
                            .send(new Order(preview.form(), preview.seen(), "anna", ""), MONDAY))
                    .isInstanceOf(LedgerException.class);
            assertThat(clerk.letters()).isZero();
        }
    }

    @Test
    void letters_are_listed_with_what_is_due_and_found_by_the_words_people_use() {
        try (Clerk clerk = clerk(Keeping.MEMORY, ENDING)) {
            var manually = clerk.reminders().manually();
            assertThat(manually.letters(ENDING.ref(), MONDAY))
                    .extracting(offer -> offer.letter().stage() + " " + offer.due())
                    .containsExactly("renewal true", "stock false");
            for (String word : List.of("renewal", "contract-renewal")) {
                assertThat(manually.find(ENDING.ref(), word, MONDAY)
                                .orElseThrow()
                                .scenario())
                        .isEqualTo("contract-renewal");
            }
            assertThat(manually.find(ENDING.ref(), "ended", MONDAY)).isEmpty();
            assertThat(manually.letters(Draft.contract("99").ref(), MONDAY)).isEmpty();
        }
    }
}
