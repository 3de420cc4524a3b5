package io.napomni.testkit.fake.onec.query;

import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The functions that 1C knows in a filter; {@code contains}, {@code length} and others are not among them. */
final class Calls {
    private static final Map<String, List<Type>> ARGUMENTS = Map.of(
            "concat", List.of(Type.TEXT, Type.TEXT),
            "endswith", List.of(Type.TEXT, Type.TEXT),
            "startswith", List.of(Type.TEXT, Type.TEXT),
            "substringof", List.of(Type.TEXT, Type.TEXT),
            "like", List.of(Type.TEXT, Type.TEXT),
            "substring", List.of(Type.TEXT, Type.NUMBER, Type.NUMBER),
            "round", List.of(Type.NUMBER, Type.NUMBER),
            "dateadd", List.of(Type.DATE, Type.TEXT, Type.NUMBER),
            "datedifference", List.of(Type.DATE, Type.DATE, Type.TEXT));

    private final Compiler compiler;
    private final Scope scope;
    private final String option;

    Calls(Compiler compiler, Scope scope, String option) {
        this.compiler = compiler;
        this.scope = scope;
        this.option = option;
    }

    Term of(Expression.Call call) {
        if (call.function().equals("cast") || call.function().equals("isof")) {
            return typed(call);
        }
        if (Dates.isPart(call.function())) {
            Term date = arguments(call, List.of(Type.DATE)).get(0);
            return Term.of(
                    Type.NUMBER,
                    frame ->
                            date.reading().of(frame) instanceof String text ? Dates.part(call.function(), text) : null);
        }
        List<Type> types = ARGUMENTS.get(call.function());
        if (types == null) {
            throw Refusal.unparsable(option);
        }
        return function(call.function(), arguments(call, types));
    }

    private List<Term> arguments(Expression.Call call, List<Type> types) {
        int given = call.arguments().size();
        boolean last = call.function().equals("substring") || call.function().equals("round");
        if (given > types.size() || given < types.size() - (last ? 1 : 0)) {
            throw new Refusal(400, 21, "Неверное количество аргументов функции " + call.function());
        }
        return IntStream.range(0, given)
                .mapToObj(at -> compiler.of(call.arguments().get(at), types.get(at)))
                .toList();
    }

    private static Term function(String name, List<Term> arguments) {
        Type result = switch (name) {
            case "concat", "substring" -> Type.TEXT;
            case "round", "datedifference" -> Type.NUMBER;
            case "dateadd" -> Type.DATE;
            default -> Type.BOOLEAN;
        };
        return Term.of(result, frame -> {
            Object[] values = arguments.stream()
                    .map(term -> Optional.ofNullable(term.reading().of(frame)))
                    .flatMap(Optional::stream)
                    .toArray();
            return values.length == arguments.size() ? apply(name, values) : null;
        });
    }

    private static Object apply(String name, Object[] values) {
        return switch (name) {
            case "concat" -> text(values[0]) + text(values[1]);
            case "startswith" -> text(values[0]).startsWith(text(values[1]));
            case "endswith" -> text(values[0]).endsWith(text(values[1]));
            case "substringof" -> text(values[1]).contains(text(values[0]));
            case "like" -> pattern(text(values[1])).matcher(text(values[0])).matches();
            case "substring" -> substring(values);
            case "round" -> number(values[0]).setScale(values.length > 1 ? whole(values[1]) : 0, RoundingMode.HALF_UP);
            case "dateadd" -> Dates.add(text(values[0]), text(values[1]), whole(values[2]));
            default -> Dates.difference(text(values[0]), text(values[1]), text(values[2]));
        };
    }

    /** Counted from 1, as in 1C. */
    private static String substring(Object[] values) {
        String text = text(values[0]);
        int from = Math.min(text.length(), Math.max(0, whole(values[1]) - 1));
        int length = values.length > 2 ? Math.max(0, whole(values[2])) : text.length();
        return text.substring(from, Math.min(text.length(), from + length));
    }

    private static Pattern pattern(String template) {
        StringBuilder regex = new StringBuilder();
        template.chars()
                .forEach(sign -> regex.append(
                        sign == '%' ? ".*" : sign == '_' ? "." : Pattern.quote(String.valueOf((char) sign))));
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private Term typed(Expression.Call call) {
        if (call.arguments().size() != 2
                || !(call.arguments().get(1) instanceof Literal name)
                || name.type() != Type.TEXT) {
            throw Refusal.unparsable(option);
        }
        SetSchema set = scope.base().set(Typed.plain((String) name.value()));
        Term value = compiler.of(call.arguments().get(0));
        if (value.type() != Type.TYPED && value.type() != Type.GUID) {
            throw Refusal.incomparable();
        }
        if (call.function().equals("isof")) {
            return Term.condition(frame -> cast(value, set, frame).isPresent());
        }
        return new Term(
                Type.TYPED, Optional.of(set), frame -> cast(value, set, frame).orElse(null));
    }

    private static Optional<Typed> cast(Term term, SetSchema set, Frame frame) {
        Object value = term.reading().of(frame);
        Typed typed = value instanceof Typed own ? own : new Typed(set.name(), String.valueOf(value));
        return Optional.of(typed).filter(one -> one.type().equals(set.name()));
    }

    private static String text(Object value) {
        return (String) value;
    }

    private static BigDecimal number(Object value) {
        return (BigDecimal) value;
    }

    private static int whole(Object value) {
        return number(value).intValue();
    }
}
