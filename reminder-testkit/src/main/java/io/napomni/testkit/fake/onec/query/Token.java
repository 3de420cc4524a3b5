package io.napomni.testkit.fake.onec.query;

/** A word, a literal or a sign. */
sealed interface Token {
    record Word(String text) implements Token {}

    record Value(Literal literal) implements Token {}

    record Sign(char sign) implements Token {}

    /** Behind the last. */
    enum End implements Token {
        END
    }
}
