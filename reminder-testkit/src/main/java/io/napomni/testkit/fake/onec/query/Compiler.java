package io.napomni.testkit.fake.onec.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Checks an expression against the schema, before any row is seen, and makes it readable from rows. */
final class Compiler {
    private final Scope scope;
    private final String option;

    /**
     * A compiler.
     *
     * @param option named in refusals
     */
    Compiler(Scope scope, String option) {
        this.scope = scope;
        this.option = option;
    }

    /** A condition, which must be true or false. */
    Term condition(Expression expression) {
        return of(expression, Type.BOOLEAN);
    }

    Term of(Expression expression, Type wanted) {
        Term term = of(expression);
        if (term.type() != wanted) {
            throw Refusal.unparsable(option);
        }
        return term;
    }

    Term of(Expression expression) {
        if (expression instanceof Literal literal) {
            return Term.of(literal.type(), frame -> literal.value());
        }
        if (expression instanceof Expression.Field field) {
            return scope.named(field.name());
        }
        if (expression instanceof Expression.Member member) {
            return scope.member(of(member.of()), member.name());
        }
        return computed(expression);
    }

    private Term computed(Expression expression) {
        if (expression instanceof Expression.Not not) {
            Term inner = condition(not.of());
            return Term.condition(frame -> !inner.holds(frame));
        }
        if (expression instanceof Expression.Minus minus) {
            Term inner = of(minus.of(), Type.NUMBER);
            return Term.of(Type.NUMBER, frame -> number(inner, frame).negate());
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary);
        }
        if (expression instanceof Expression.Lambda lambda) {
            return lambda(lambda);
        }
        return new Calls(this, scope, option).of((Expression.Call) expression);
    }

    private Term binary(Expression.Binary binary) {
        Operator operator = binary.operator();
        if (operator.isLogical()) {
            Term left = condition(binary.left());
            Term right = condition(binary.right());
            return operator == Operator.AND
                    ? Term.condition(frame -> left.holds(frame) && right.holds(frame))
                    : Term.condition(frame -> left.holds(frame) || right.holds(frame));
        }
        if (operator.isArithmetic()) {
            Term left = of(binary.left(), Type.NUMBER);
            Term right = of(binary.right(), Type.NUMBER);
            return Term.of(Type.NUMBER, frame -> arithmetic(operator, number(left, frame), number(right, frame)));
        }
        return Comparison.of(operator, of(binary.left()), of(binary.right()));
    }

    private Term lambda(Expression.Lambda lambda) {
        Term rows = of(lambda.rows());
        if (rows.type() != Type.ROWS) {
            throw Refusal.unparsable(option);
        }
        SetSchema set = rows.set().orElseThrow(() -> Refusal.unparsable(option));
        Optional<Term> condition = lambda.condition()
                .map(inner -> new Compiler(scope.inside(set, lambda.variable()), option).condition(inner));
        return Term.condition(frame -> decide(lambda.all(), rows, condition, frame));
    }

    private static boolean decide(boolean all, Term rows, Optional<Term> condition, Frame frame) {
        if (rows.reading().of(frame) instanceof JsonNode array) {
            for (JsonNode row : array) {
                Frame inner = new Frame((ObjectNode) row, frame);
                boolean holds = condition.isEmpty() || condition.get().holds(inner);
                if (holds != all) {
                    return holds;
                }
            }
        }
        return all;
    }

    private static BigDecimal number(Term term, Frame frame) {
        return term.reading().of(frame) instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    private static BigDecimal arithmetic(Operator operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case ADD -> left.add(right);
            case SUB -> left.subtract(right);
            case MUL -> left.multiply(right);
            default -> {
                if (right.signum() == 0) {
                    throw new Refusal(500, -1, "Произошла внутренняя ошибка OData сервиса: Деление на 0");
                }
                yield left.divide(right, MathContext.DECIMAL64);
            }
        };
    }
}
