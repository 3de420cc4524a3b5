package io.napomni.onec.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The names of constants as people write them: {@code ENDS_ON} is {@code ends-on}. */
final class Keys {
    private Keys() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(key))
                .findFirst();
    }
}
