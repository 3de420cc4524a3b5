package io.napomni.template.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands between the braces of one tag. */
final class TagReader {

    private static final Pattern WORD =
            Pattern.compile("\\G\\s*(?:\"(?<double>[^\"\\\\{}]*)\"|'(?<single>[^'\"\\\\{}]*)'|(?<path>"
                    + VariablePath.PATTERN + "))(?=\\s|$)");

    private final Source source;

    TagReader(Source source) {
        this.source = source;
    }

    /** {@code name}, or {@code helper argument argument}. */
    Node value(String content, int at) {
        List<Argument> words = words(content, at);
        if (!(words.get(0) instanceof VariablePath first)) {
            throw source.wrong(at, "a tag begins with a name, not with words in quotes");
        }
        String word = first.toString();
        List<Argument> arguments = words.subList(1, words.size());
        if (Blocking.of(word).isPresent()) {
            throw source.wrong(at, word + " is written {{#" + word + " name}}…{{/" + word + "}}");
        }
        if (arguments.isEmpty() && Helping.of(word).isEmpty()) {
            return new Node.Value(first, at);
        }
        return Helping.of(word)
                .<Node>map(helper -> new Node.Call(helper, List.copyOf(arguments), at))
                .orElseThrow(
                        () -> source.wrong(at, "unknown helper " + word, Nearest.suggestion(word, Helping.words())));
    }

    /** {@code if name}, without its {@code #}. */
    OpenBlock block(String content, int at, boolean chained) {
        List<Argument> words = words(content, at);
        String word = words.get(0).toString();
        Blocking helper = Blocking.of(word)
                .orElseThrow(
                        () -> source.wrong(at, "unknown block #" + word, Nearest.suggestion(word, Blocking.words())));
        List<VariablePath> paths = new ArrayList<>();
        for (Argument argument : words.subList(1, words.size())) {
            if (!(argument instanceof VariablePath path)) {
                throw source.wrong(at, "#" + word + " asks about a variable, not about words in quotes");
            }
            paths.add(path);
        }
        if (paths.isEmpty() || (paths.size() > 1 && helper != Blocking.ANY)) {
            throw source.wrong(at, "#" + word + " asks about one variable", "; write {{#" + word + " name}}");
        }
        if (chained && helper.opensScope()) {
            throw source.wrong(at, "after else only if, unless and any may follow");
        }
        return new OpenBlock(helper, List.copyOf(paths), at, chained);
    }

    private List<Argument> words(String content, int at) {
        List<Argument> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(content);
        int end = 0;
        while (matcher.find()) {
            words.add(argument(matcher));
            end = matcher.end();
        }
        if (words.isEmpty() || end < content.stripTrailing().length()) {
            throw source.wrong(
                    at,
                    "cannot read {{" + abridged(content) + "}}",
                    "; a tag holds names and words in \"quotes\", a name with blanks stands in [brackets]");
        }
        return words;
    }

    private static Argument argument(Matcher matcher) {
        if (matcher.group("path") != null) {
            return VariablePath.parse(matcher.group("path"));
        }
        String words = matcher.group("double") != null ? matcher.group("double") : matcher.group("single");
        return new Argument.Words(words);
    }

    private static String abridged(String content) {
        return content.length() <= 40 ? content : content.substring(0, 40) + "…";
    }
}
