package io.napomni.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Channel;
import io.napomni.rule.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a person should hear of a channel. */
class CarryingOutTest {

    private static final Optional<Reason> DEAD = Optional.of(Reason.of("mail-server-unreachable", "check the host"));

    private static Optional<String> trouble(long done, long putOff, long left, Optional<Reason> heard) {
        return new CarryingOut.Count(done, putOff, left, heard).trouble(Channel.MAIL);
    }

    @Test
    void a_channel_through_which_nothing_went_is_told_with_the_first_reason() {
        assertThat(trouble(0, 3, 19, DEAD))
                .contains("Channel mail: 0 done, 3 put off, 19 left for the next run."
                        + " The first was put off because: mail-server-unreachable (check the host)");
        assertThat(trouble(0, 1, 0, DEAD)).isPresent();
    }

    @Test
    void a_channel_that_took_nothing_is_told() {
        assertThat(trouble(0, 0, 19, Optional.empty())).get().asString().contains("It took nothing");
    }

    @Test
    void a_channel_that_stopped_on_the_way_is_told() {
        assertThat(trouble(5, 3, 11, DEAD)).isPresent();
    }

    @Test
    void a_channel_that_works_is_not_spoken_of() {
        assertThat(trouble(0, 0, 0, Optional.empty())).isEmpty();
        assertThat(trouble(7, 0, 0, Optional.empty())).isEmpty();
        assertThat(trouble(7, 2, 0, DEAD)).as("one or the other is put off").isEmpty();
        assertThat(trouble(7, 0, 9, Optional.empty()))
                .as("its rate was used up")
                .isEmpty();
    }
}
