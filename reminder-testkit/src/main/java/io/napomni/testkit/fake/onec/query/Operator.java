package io.napomni.testkit.fake.onec.query;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Operators by how tightly they bind, the loosest first. */
enum Operator {
    OR(0),
    AND(1),
    EQ(2),
    NE(2),
    GT(2),
    GE(2),
    LT(2),
    LE(2),
    ADD(3),
    SUB(3),
    MUL(4),
    DIV(4);

    static final int TIGHTEST = 4;

    private final int level;

    Operator(int level) {
        this.level = level;
    }

    static Optional<Operator> named(String word, int level) {
        return Stream.of(values())
                .filter(one -> one.level == level
                        && one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    boolean isLogical() {
        return this == OR || this == AND;
    }

    boolean isArithmetic() {
        return level > 2;
    }

    boolean isEquality() {
        return this == EQ || this == NE;
    }

    /** Whether the outcome of a comparison is what the operator wants. */
    boolean holds(int compared) {
        return switch (this) {
            case EQ -> compared == 0;
            case NE -> compared != 0;
            case GT -> compared > 0;
            case GE -> compared >= 0;
            case LT -> compared < 0;
            case LE -> compared <= 0;
            default -> throw new IllegalStateException(this + " compares nothing");
        };
    }
}
