package io.napomni.testkit.fake.onec.query;

import java.util.List;
import java.util.Optional;

/** What stands in a filter or a condition. */
sealed interface Expression
        permits Literal,
                Expression.Field,
                Expression.Member,
                Expression.Not,
                Expression.Minus,
                Expression.Binary,
                Expression.Call,
                Expression.Lambda {
    /** A property of the row, or the variable of a lambda. */
    record Field(String name) implements Expression {}

    /** What lies behind a slash. */
    record Member(Expression of, String name) implements Expression {}

    record Not(Expression of) implements Expression {}

    record Minus(Expression of) implements Expression {}

    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code any} or {@code all}.
     *
     * @param condition empty for {@code any()}
     */
    record Lambda(Expression rows, boolean all, String variable, Optional<Expression> condition)
            implements Expression {}
}
