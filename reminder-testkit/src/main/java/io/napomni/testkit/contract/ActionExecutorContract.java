package io.napomni.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Action;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.ReminderException;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the engine may rely on when it hands work to an executor: it answers every effect it began, and throws for none.
 */
public interface ActionExecutorContract<A extends Action> {

    /** An executor whose other side takes everything. */
    ActionExecutor<A> executor();

    /** An executor whose other side certainly does nothing: it cannot be reached, or refuses each action. */
    ActionExecutor<A> refusedExecutor();

    /** An action of the executor's channel, another one for each number. */
    A action(int number);

    /** The letter that such an action carries, if it carries one. */
    Optional<Rendered> letter();

    /** How many actions the other side has carried out in this test. */
    int happened();

    @Test
    default void every_effect_is_begun_before_it_happens_and_settled_once() {
        List<WatchedEffect<A>> effects = effects(7, false);
        execute(executor(), effects);
        assertThat(effects).allSatisfy(effect -> {
            assertThat(effect.steps()).containsExactly("begin", "settle");
            assertThat(effect.outcomes()).singleElement().isInstanceOf(Outcome.Done.class);
        });
        assertThat(happened()).isEqualTo(7);
    }

    @Test
    default void no_work_is_no_reason_to_fail() {
        execute(executor(), List.of());
        assertThat(happened()).isZero();
    }

    @Test
    default void what_certainly_did_not_happen_is_deferred_or_rejected_and_nothing_is_thrown() {
        List<WatchedEffect<A>> effects = effects(2, false);
        execute(refusedExecutor(), effects);
        assertThat(effects)
                .allSatisfy(effect -> assertThat(effect.outcomes())
                        .allSatisfy(outcome ->
                                assertThat(outcome).isInstanceOfAny(Outcome.Deferred.class, Outcome.Rejected.class)));
        assertThat(effects).anySatisfy(effect -> assertThat(effect.outcomes()).hasSize(1));
        assertThat(happened()).isZero();
    }

    @Test
    default void nothing_happens_when_the_claim_is_lost_at_the_beginning() {
        List<WatchedEffect<A>> effects = effects(1, true);
        try {
            execute(executor(), effects);
        } catch (ReminderException passedThrough) {
            assertThat(passedThrough).hasMessageContaining("nothing may be sent");
        }
        assertThat(effects.get(0).outcomes()).isEmpty();
        assertThat(happened()).isZero();
    }

    private List<WatchedEffect<A>> effects(int count, boolean lost) {
        return IntStream.range(0, count)
                .mapToObj(i -> new WatchedEffect<>(action(i), letter(), "effect" + i, lost))
                .toList();
    }

    private void execute(ActionExecutor<A> executor, List<WatchedEffect<A>> effects) {
        Queue<Effect<A>> queue = new ConcurrentLinkedQueue<>(effects);
        Work<A> work = () -> Optional.ofNullable(queue.poll());
        executor.execute(work);
        assertThat(queue).isEmpty();
    }
}
