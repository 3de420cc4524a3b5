package io.napomni.proofs.manual;

import static io.napomni.proofs.manual.Clerk.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Purpose;
import io.napomni.past.Hold;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Sent;
import io.napomni.run.manual.Warning;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter by hand asks once more just before it begins whether somebody has stopped it since it was looked at. */
class HeldAtTheLastMomentTest {

    private static final Draft ENDING = Draft.contract("1").ending(MONDAY.plusDays(30));

    @TempDir
    Path folder;

    private Clerk clerk(Keeping keeping) {
        return Clerk.at(keeping, folder, Plan.polite(), ENDING);
    }

    private static void hold(Clerk clerk, String id, Hold.Scope scope) {
        clerk.company().stores().holds().place(new Hold(id, scope, Optional.empty(), "asks to end it", "answers"));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_hold_that_is_placed_at_the_last_moment_is_shown_and_stops_the_letter(Keeping keeping) {
        List<Hold.Scope> scopes = List.of(
                new Hold.Scope.OfSubject(ENDING.ref()),
                new Hold.Scope.OfScenario(ENDING.ref(), "contract-renewal"),
                new Hold.Scope.OfCustomer(ENDING.customerRef()));
        for (Hold.Scope scope : scopes) {
            try (Clerk clerk = clerk(keeping)) {
                Preview preview = clerk.look(ENDING, "renewal");
                clerk.company().mail().beforeBegin(mail -> hold(clerk, "h", scope));
                assertThat(clerk.send(preview, ""))
                        .isInstanceOfSatisfying(
                                Sent.Changed.class,
                                changed -> assertThat(changed.now().warnings())
                                        .extracting(Warning::code)
                                        .contains(Warning.Code.PAUSED));
                assertThat(clerk.letters()).isZero();
                assertThat(clerk.company().stores().register().about(ENDING.ref()))
                        .as("the claim went back")
                        .isEmpty();
                assertThat(clerk.signatures(ENDING.ref())).isEmpty();
                assertThat(clerk.send(ENDING, "renewal", "he has asked me to")).isInstanceOf(Sent.Done.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void letters_of_a_kind_that_are_declined_at_the_last_moment_do_not_go_at_all(Keeping keeping) {
        try (Clerk clerk = clerk(keeping)) {
            Preview preview = clerk.look(ENDING, "renewal");
            Hold declined = Hold.declined(ENDING.customerRef(), Purpose.CONTRACT);
            clerk.company()
                    .mail()
                    .beforeBegin(mail -> clerk.company().stores().holds().place(declined));
            assertThat(clerk.send(preview, "")).isInstanceOf(Sent.Refused.class);
            assertThat(clerk.letters()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_reason_overrides_the_holds_that_were_shown_and_no_other_in_the_same_words(Keeping keeping) {
        try (Clerk clerk = clerk(keeping)) {
            hold(clerk, "first", new Hold.Scope.OfSubject(ENDING.ref()));
            Preview preview = clerk.look(ENDING, "renewal");
            clerk.company()
                    .mail()
                    .beforeBegin(mail -> hold(clerk, "second", new Hold.Scope.OfCustomer(ENDING.customerRef())));
            assertThat(clerk.send(preview, "he has asked me to")).isInstanceOf(Sent.Changed.class);
            assertThat(clerk.letters()).isZero();
            assertThat(clerk.send(ENDING, "renewal", "he has asked me to")).isInstanceOf(Sent.Done.class);
        }
    }
}
