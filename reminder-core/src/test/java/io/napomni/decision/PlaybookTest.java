package io.napomni.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which steps may wait for which. */
class PlaybookTest {

    private static Step<String> once(String name) {
        return Step.once(name, Channel.NOTE, member -> Planned.blocked("never"));
    }

    private static Step<String> value(String name) {
        return Step.converge(name, Channel.STAGE, member -> Planned.asWanted());
    }

    @Test
    void a_step_waits_for_one_of_its_own_stage_wherever_that_stands() {
        List<Step<String>> steps =
                List.of(once("note").after("mail"), once("mail"), value("stage").after("mail"));
        assertThat(Playbook.at("late", steps).steps("late")).hasSize(3);
    }

    @Test
    void a_step_cannot_wait_for_one_that_its_stage_lacks() {
        assertThatThrownBy(() -> Playbook.at("late", List.of(once("note").after("letter"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stage late")
                .hasMessageContaining("step note waits for letter");
    }

    @Test
    void a_step_cannot_wait_for_itself() {
        assertThatThrownBy(() -> Playbook.at("late", List.of(once("note").after("note"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_step_cannot_wait_for_a_value_because_that_is_never_done_with() {
        assertThatThrownBy(() ->
                        Playbook.at("late", List.of(value("stage"), once("mail").after("stage"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ever done with");
    }
}
