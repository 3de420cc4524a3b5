package io.napomni.testkit.fake.onec.query;

import io.napomni.testkit.fake.onec.wire.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into tokens; what 1C does not understand is refused as it refuses it. */
final class Lexer {
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?![\\p{L}\\d_.])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\d_]*");
    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    private static final String SIGNS = "(),/:-*";

    private final String text;
    private final String option;
    private final Matcher matcher;
    private int at;

    private Lexer(String text, String option) {
        this.text = text;
        this.option = option;
        this.matcher = SPACE.matcher(text);
    }

    /**
     * The tokens of a text.
     *
     * @param option named in the refusal
     */
    static List<Token> tokens(String text, String option) {
        return new Lexer(text, option).all();
    }

    private List<Token> all() {
        List<Token> tokens = new ArrayList<>();
        skipSpace();
        while (at < text.length()) {
            tokens.add(next(tokens));
            skipSpace();
        }
        tokens.add(Token.End.END);
        return tokens;
    }

    private Token next(List<Token> before) {
        if (finds(QUOTED)) {
            return new Token.Value(new Literal(Type.TEXT, unquoted()));
        }
        if (mayBeginNumber(before) && finds(NUMBER)) {
            return new Token.Value(new Literal(Type.NUMBER, new BigDecimal(matcher.group())));
        }
        if (finds(WORD)) {
            return word(matcher.group());
        }
        char sign = text.charAt(at++);
        if (SIGNS.indexOf(sign) < 0) {
            throw Refusal.unparsable(option);
        }
        return new Token.Sign(sign);
    }

    private boolean mayBeginNumber(List<Token> before) {
        return text.charAt(at) != '-' || before.isEmpty() || !(before.get(before.size() - 1) instanceof Token.Value);
    }

    private Token word(String word) {
        boolean prefix = word.equals("guid") || word.equals("datetime");
        if (prefix && finds(QUOTED)) {
            return new Token.Value(prefixed(word, unquoted()));
        }
        return word.equals("true") || word.equals("false")
                ? new Token.Value(new Literal(Type.BOOLEAN, word.equals("true")))
                : new Token.Word(word);
    }

    private Literal prefixed(String prefix, String value) {
        boolean guid = prefix.equals("guid");
        if (!(guid ? GUID : DATE).matcher(value).matches()) {
            throw new Refusal(
                    400,
                    1,
                    "Не удалось разобрать строку '" + value + "' как значение типа "
                            + (guid ? "Edm.Guid" : "Edm.DateTime") + "!");
        }
        return guid ? new Literal(Type.GUID, value.toLowerCase(Locale.ROOT)) : new Literal(Type.DATE, value);
    }

    private String unquoted() {
        String quoted = matcher.group();
        return quoted.substring(1, quoted.length() - 1).replace("''", "'");
    }

    private void skipSpace() {
        finds(SPACE);
    }

    private boolean finds(Pattern pattern) {
        boolean found = matcher.usePattern(pattern).region(at, text.length()).lookingAt();
        if (found) {
            at = matcher.end();
        }
        return found;
    }
}
