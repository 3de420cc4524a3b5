package io.napomni.testkit.fake.onec.query;

import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an expression, each level of binding by the one below it. */
final class Parser {
    private final List<Token> tokens;
    private final String option;
    private int at;

    private Parser(String text, String option) {
        this.tokens = Lexer.tokens(text, option);
        this.option = option;
    }

    /**
     * The expression in the text.
     *
     * @param option named in the refusal, such as {@code $filter}
     * @throws Refusal 400, code 14 (or 1 for a literal), as 1C refuses
     */
    static Expression parse(String text, String option) {
        Parser parser = new Parser(text, option);
        Expression whole = parser.level(0);
        parser.mustBe(parser.peek() == Token.End.END);
        return whole;
    }

    private Expression level(int level) {
        if (level > Operator.TIGHTEST) {
            return unary();
        }
        Expression left = level(level + 1);
        Optional<Operator> operator = operator(level);
        while (operator.isPresent()) {
            at++;
            left = new Expression.Binary(operator.get(), left, level(level + 1));
            operator = operator(level);
        }
        return left;
    }

    private Optional<Operator> operator(int level) {
        return peek() instanceof Token.Word word ? Operator.named(word.text(), level) : Optional.empty();
    }

    private Expression unary() {
        if (peek() instanceof Token.Word word && word.text().equals("not")) {
            at++;
            return new Expression.Not(unary());
        }
        if (isSign('-')) {
            at++;
            return new Expression.Minus(unary());
        }
        return path(primary());
    }

    private Expression primary() {
        Token token = tokens.get(at);
        mustBe(token != Token.End.END);
        at++;
        if (token instanceof Token.Value value) {
            return value.literal();
        }
        if (token instanceof Token.Word word) {
            return isSign('(') ? new Expression.Call(word.text(), arguments()) : new Expression.Field(word.text());
        }
        mustBe(token.equals(new Token.Sign('(')));
        Expression inner = level(0);
        take(')');
        return inner;
    }

    private List<Expression> arguments() {
        take('(');
        List<Expression> arguments = new ArrayList<>();
        while (!isSign(')')) {
            if (!arguments.isEmpty()) {
                take(',');
            }
            arguments.add(level(0));
        }
        take(')');
        return arguments;
    }

    private Expression path(Expression start) {
        Expression path = start;
        while (isSign('/')) {
            at++;
            String name = word();
            boolean lambda = (name.equals("any") || name.equals("all")) && isSign('(');
            path = lambda ? lambda(path, name.equals("all")) : new Expression.Member(path, name);
        }
        return path;
    }

    private Expression lambda(Expression rows, boolean all) {
        take('(');
        if (isSign(')') && !all) {
            at++;
            return new Expression.Lambda(rows, false, "", Optional.empty());
        }
        String variable = word();
        take(':');
        Expression condition = level(0);
        take(')');
        return new Expression.Lambda(rows, all, variable, Optional.of(condition));
    }

    private String word() {
        if (tokens.get(at) instanceof Token.Word word) {
            at++;
            return word.text();
        }
        throw Refusal.unparsable(option);
    }

    private boolean isSign(char sign) {
        return peek().equals(new Token.Sign(sign));
    }

    private void take(char sign) {
        mustBe(isSign(sign));
        at++;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private void mustBe(boolean good) {
        if (!good) {
            throw Refusal.unparsable(option);
        }
    }
}
