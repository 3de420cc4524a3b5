package io.napomni.testkit.fake.bitrix24.query;

import java.util.stream.Stream;

/** The comparison that a prefix of a filter key asks for. */
enum Operator {
    NOT_LIKE_PATTERN("!=%", "!%="),
    NOT_LIKE("!%"),
    NOT_IN("!@"),
    NOT_EQUAL("!=", "!"),
    LIKE_PATTERN("=%", "%="),
    LIKE("%"),
    AT_LEAST(">="),
    MORE(">"),
    AT_MOST("<="),
    LESS("<"),
    IN("@"),
    EQUAL("=", "");

    private final String prefix;
    private final String otherPrefix;

    Operator(String prefix) {
        this(prefix, prefix);
    }

    Operator(String prefix, String otherPrefix) {
        this.prefix = prefix;
        this.otherPrefix = otherPrefix;
    }

    /** The operator of the key's prefix and the length of that prefix; longer prefixes are tried first. */
    static Prefixed of(String key) {
        return Stream.of(values())
                .flatMap(operator -> Stream.of(
                        new Prefixed(operator, operator.prefix), new Prefixed(operator, operator.otherPrefix)))
                .filter(candidate -> key.startsWith(candidate.prefix()))
                .findFirst()
                .orElseThrow();
    }

    /** An operator as found at the beginning of a key. */
    record Prefixed(Operator operator, String prefix) {}
}
