package io.napomni.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.Lookup;
import io.napomni.port.SourceException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the engine may rely on when it looks things up: an absent key has no value, and an exception is no answer. */
public interface LookupContract<K, V> {

    /** A look-up that knows {@link #known()}. */
    Lookup<K, V> lookup();

    /** A look-up whose other side fails. */
    Lookup<K, V> brokenLookup();

    /** Some keys with the values they have; more than one page of them, if there are pages. */
    Map<K, V> known();

    /** A key that has no value. */
    K unknown();

    @Test
    default void known_keys_are_found_and_unknown_ones_are_absent() {
        Set<K> asked = new HashSet<>(known().keySet());
        asked.add(unknown());
        assertThat(lookup().find(asked)).isEqualTo(known());
    }

    @Test
    default void only_what_was_asked_is_answered() {
        K one = known().keySet().iterator().next();
        assertThat(lookup().find(Set.of(one))).containsOnlyKeys(one);
        assertThat(lookup().find(Set.of(unknown()))).isEmpty();
        assertThat(lookup().find(Set.of())).isEmpty();
    }

    @Test
    default void a_broken_look_up_throws_and_never_answers_empty() {
        assertThatThrownBy(() -> brokenLookup().find(Set.of(unknown()))).isInstanceOf(SourceException.class);
    }
}
