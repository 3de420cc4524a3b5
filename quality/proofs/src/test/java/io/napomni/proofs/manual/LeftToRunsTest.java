package io.napomni.proofs.manual;

import static io.napomni.proofs.manual.Clerk.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.past.EffectState;
import io.napomni.port.NotTodayException;
import io.napomni.port.store.RegisterRow;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.manual.Form;
import io.napomni.run.manual.Order;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Sent;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a letter by hand that did not go leaves to runs, and what runs leave to it. */
class LeftToRunsTest {

    private static final Draft ENDING = Draft.contract("1").ending(MONDAY.plusDays(30));

    @TempDir
    private Path folder;

    private Clerk clerk(Keeping keeping) {
        return Clerk.at(keeping, folder, Plan.polite(), ENDING);
    }

    private static Optional<EffectState> byHand(Clerk clerk) {
        return clerk.company().stores().register().about(ENDING.ref()).stream()
                .filter(row -> Form.isOf(row.key()))
                .map(RegisterRow::state)
                .findFirst();
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void own_words_that_are_refused_do_not_stop_the_letter_of_the_run(Keeping keeping) {
        try (Clerk clerk = clerk(keeping)) {
            clerk.company().mail().answer(mail -> Answer.REFUSES);
            Preview own = clerk.edited(ENDING, "renewal", "A word", "It looks like spam.");
            assertThat(clerk.send(own, "")).isInstanceOf(Sent.Rejected.class);
            clerk.company().mail().answer(mail -> Answer.TAKES);
            clerk.company().run(MONDAY);
            assertThat(clerk.letters()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_run_does_not_say_that_a_letter_by_hand_is_no_longer_due(Keeping keeping) {
        try (Clerk clerk = clerk(keeping)) {
            clerk.company().mail().answer(mail -> Answer.DEFERS);
            assertThat(clerk.send(ENDING, "renewal", "")).isInstanceOf(Sent.Deferred.class);
            clerk.company().run(MONDAY);
            assertThat(byHand(clerk)).contains(EffectState.DEFERRED);
        }
    }

    @Test
    void another_day_than_the_clocks_is_refused_because_other_letters_would_be_recent() {
        try (Clerk clerk = clerk(Keeping.MEMORY)) {
            Preview preview = clerk.look(ENDING, "renewal");
            Order order = new Order(preview.form(), preview.seen(), "anna", "");
            assertThatThrownBy(() -> clerk.reminders().manually().send(order, MONDAY.minusDays(20)))
                    .isInstanceOf(NotTodayException.class)
                    .hasMessageContaining("by the clock it is 2026-03-02");
            assertThat(clerk.letters()).isZero();
        }
    }
}
