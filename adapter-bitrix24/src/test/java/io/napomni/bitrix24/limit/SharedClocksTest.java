package io.napomni.bitrix24.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedClocksTest {

    private static RequestBucket bucket(Clock clock) {
        return SharedLimits.BUCKETS.of(
                "zones.example.test", clock, Optional.empty(), () -> new RequestBucket(50, 2, clock));
    }

    @Test
    void clients_in_several_zones_share_the_bucket_of_their_portal() {
        RequestBucket first = bucket(Clock.systemUTC());

        assertThat(bucket(Clock.system(ZoneId.of("Europe/Moscow")))).isSameAs(first);
        assertThat(bucket(Clock.system(ZoneId.of("Pacific/Kiritimati")))).isSameAs(first);
    }

    @Test
    void clocks_of_other_times_do_not_share_it() {
        RequestBucket first = bucket(Clock.systemUTC());

        assertThat(bucket(Clock.fixed(Clock.systemUTC().instant(), ZoneId.of("UTC"))))
                .isNotSameAs(first);
    }
}
