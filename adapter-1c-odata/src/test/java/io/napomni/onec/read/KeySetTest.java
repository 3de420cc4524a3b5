package io.napomni.onec.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeySetTest {
    @Test
    void each_key_is_new_once_however_many_there_are() {
        Random chance = new Random(7);
        KeySet keys = new KeySet();
        Set<UUID> known = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            UUID key = new UUID(chance.nextInt(200), chance.nextInt(200));
            assertThat(keys.add(key)).isEqualTo(known.add(key));
        }
        assertThat(known).contains(new UUID(0, 0));
        assertThat(keys.size()).isEqualTo(known.size());
    }

    @Test
    void keys_that_share_a_half_are_told_apart() {
        KeySet keys = new KeySet();
        for (int i = 1; i < 20_000; i++) {
            assertThat(keys.add(new UUID(i, 0))).isTrue();
            assertThat(keys.add(new UUID(0, i))).isTrue();
        }
        assertThat(keys.add(new UUID(5, 0))).isFalse();
        assertThat(keys.size()).isEqualTo(2 * 19_999);
    }
}
