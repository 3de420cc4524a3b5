package io.napomni.testkit.fake.bitrix24.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the page. */
enum PageLanguage {
    RU,
    EN;

    /** {@code ru} or {@code en}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PageLanguage> of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The one that a browser names first in {@code Accept-Language}; English where it names neither. */
    static PageLanguage accepted(String header) {
        return Stream.of(header.toLowerCase(Locale.ROOT).split(",", -1))
                .map(range -> range.strip().split("[-;]", -1)[0])
                .flatMap(code -> of(code).stream())
                .findFirst()
                .orElse(EN);
    }
}
