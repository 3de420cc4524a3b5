package io.napomni.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.LedgerException;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.Rest;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What a store keeps of channels that rest. */
public interface RestsContract extends StoresOnTrial {

    /** A rest as the contract keeps it. */
    private Rest aDay() {
        Instant until = storeNow().plus(Duration.ofHours(23)).truncatedTo(ChronoUnit.SECONDS);
        return new Rest(until.plusNanos(123_456_000), Duration.ofDays(1), "550 5.7.1 лимит");
    }

    @Test
    default void a_clock_that_is_ahead_makes_no_rest_longer_than_it_is() {
        stores().rests().keep("mail", new Rest(storeNow().plus(Duration.ofDays(365)), Duration.ofDays(1), ""));
        Instant until = stores().rests().find("mail").orElseThrow().until();
        assertThat(until).isBeforeOrEqualTo(storeNow().plus(Duration.ofDays(1)));
    }

    @Test
    default void a_rest_comes_back_as_it_was_kept_and_only_for_its_channel() {
        Rest kept = aDay();
        stores().rests().keep("mail|smtp.example:587|seller.example", kept);
        assertThat(openedAgain().rests().find("mail|smtp.example:587|seller.example"))
                .contains(kept);
        assertThat(stores().rests().find("mail|smtp.example:587|other.example")).isEmpty();
    }

    @Test
    default void a_rest_that_is_over_is_still_told_because_the_next_may_be_longer() {
        Instant over = storeNow().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        stores().rests().keep("mail", new Rest(over, Duration.ofHours(1), ""));
        assertThat(stores().rests().find("mail")).get().extracting(Rest::until).isEqualTo(over);
    }

    @Test
    default void the_last_rest_counts_until_the_channel_is_well() {
        Rest first = aDay();
        Rest second = new Rest(first.until().minus(Duration.ofHours(22)), Duration.ofMinutes(90), "451 4.7.0 limit");
        stores().rests().keep("mail", first);
        stores().rests().keep("mail", second);
        assertThat(stores().rests().find("mail")).contains(second);
        stores().rests().forget("mail");
        stores().rests().forget("mail");
        assertThat(openedAgain().rests().find("mail")).isEmpty();
        assertThat(stores().journal().about("mail", 9))
                .extracting(JournalEntry::what)
                .containsExactly("channel-well", "channel-rests", "channel-rests");
    }

    @Test
    default void broken_rests_throw_and_never_answer_that_a_channel_is_well() {
        assertThatThrownBy(() -> brokenStores().rests().find("mail")).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().rests().keep("mail", aDay())).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().rests().forget("mail")).isInstanceOf(LedgerException.class);
    }
}
