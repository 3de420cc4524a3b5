package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Action;
import io.napomni.action.AddNote;
import io.napomni.action.CreateDeal;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.Effect;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A host that hands over one effect twice, which it should not, gets it done once. */
class SameEffectTwiceTest {
    private final PortalStage stage = PortalStage.open();
    private final List<Twin<?>> twins = new ArrayList<>();

    @AfterEach
    void close() {
        stage.close();
    }

    private static final class Twin<A> implements Effect<A> {
        private final A action;
        private final List<String> log = new ArrayList<>();
        private boolean lost;

        private Twin(A action) {
            this.action = action;
        }

        @Override
        public A action() {
            return action;
        }

        @Override
        public Optional<Rendered> letter() {
            return Optional.empty();
        }

        @Override
        public String id() {
            return "same";
        }

        @Override
        public void begin() {
            if (lost) {
                throw new LostClaimException("lost");
            }
            log.add("begun");
        }

        @Override
        public void settle(Outcome outcome) {
            log.add(outcome.toString());
        }
    }

    private <A extends Action> Work<A> twice(Supplier<A> action) {
        Queue<Effect<A>> waiting = new ArrayDeque<>();
        for (int i = 0; i < 2; i++) {
            Twin<A> twin = new Twin<>(action.get());
            twins.add(twin);
            waiting.add(twin);
        }
        return () -> Optional.ofNullable(waiting.poll());
    }

    private static CreateDeal deal() {
        return new CreateDeal(new CustomerRef("b24", "company", "44"), "Договоры", "Новый", "x", Optional.empty());
    }

    @Test
    void two_deals_of_one_effect_are_one_and_both_get_its_receipt() {
        stage.portal.newDeals().execute(twice(SameEffectTwiceTest::deal));

        assertThat(stage.fake.deals().size()).isEqualTo(1);
        String receipt = "Done[receipt=deal " + stage.fake.deals().byId().firstKey() + "]";
        assertThat(twins).extracting(twin -> twin.log).containsOnly(List.of("begun", receipt));
    }

    @Test
    void two_notes_of_one_effect_are_one() {
        stage.deal(7, Map.of());
        stage.portal.notes().execute(twice(() -> new AddNote(new SubjectRef("b24", "deal", "7"), "x")));

        assertThat(stage.fake.written().comments()).hasSize(1);
        assertThat(twins.get(0).log).isEqualTo(twins.get(1).log).hasSize(2);
    }

    @Test
    void a_second_one_that_may_not_be_begun_is_told_nothing() {
        Work<CreateDeal> work = twice(SameEffectTwiceTest::deal);
        twins.get(1).lost = true;
        stage.portal.newDeals().execute(work);

        assertThat(twins.get(0).log).hasSize(2);
        assertThat(twins.get(1).log).isEmpty();
    }

    @Test
    void a_first_one_that_may_not_be_begun_leaves_it_undone() {
        Work<CreateDeal> work = twice(SameEffectTwiceTest::deal);
        twins.get(0).lost = true;
        stage.portal.newDeals().execute(work);

        assertThat(stage.fake.deals().size()).isZero();
        assertThat(twins).extracting(twin -> twin.log).containsOnly(List.of());
    }
}
