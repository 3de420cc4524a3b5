package io.napomni.template;

import io.napomni.template.syntax.Node;
import io.napomni.template.syntax.Source;
import java.util.List;

/**
 * Writes a checked template as Handlebars reads it: every name in brackets, every brace in text spelled out. Handlebars
 * therefore gets only what was parsed and checked here, whatever its own lexer would have made of the original.
 */
final class Canonical implements Node.Reader {

    /** Names under which the engine shows what Handlebars would take for a tag or an escape. */
    static final String OPENING = "lbrace";

    static final String CLOSING = "rbrace";
    static final String BACKSLASH = "backslash";

    private final Source source;
    private final StringBuilder out = new StringBuilder();

    private Canonical(Source source) {
        this.source = source;
    }

    static String of(Source source, List<Node> nodes) {
        Canonical canonical = new Canonical(source);
        canonical.readAll(nodes);
        return canonical.out.toString();
    }

    @Override
    public void text(Node.Text text) {
        String words = text.text();
        boolean afterTag = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            String named = named(c, i + 1 < words.length() ? words.charAt(i + 1) : '{', afterTag);
            if (named.isEmpty()) {
                out.append(c);
            } else {
                tag(named);
            }
            afterTag = !named.isEmpty();
        }
    }

    /** The name of a character that its neighbours would turn into a tag or an escape; empty for all others. */
    private static String named(char c, char next, boolean afterTag) {
        if (c == '{' && (next == '{' || next == '\\')) {
            return OPENING;
        }
        if (c == '}' && afterTag) {
            return CLOSING;
        }
        return c == '\\' ? BACKSLASH : "";
    }

    private void tag(String content) {
        out.append("{{").append(content).append("}}");
    }

    @Override
    public void value(Node.Value value) {
        tag(value.path().canonical());
    }

    @Override
    public void call(Node.Call call) {
        StringBuilder tag = new StringBuilder(call.helper().word());
        call.arguments().forEach(argument -> tag.append(' ').append(argument.canonical()));
        String shown = call.arguments().get(0).toString();
        tag(tag + " \"" + shown + " in " + source.at(call.at()) + "\"");
    }

    @Override
    public void block(Node.Block block) {
        StringBuilder tag = new StringBuilder("#" + block.helper().word());
        block.paths().forEach(path -> tag.append(' ').append(path.canonical()));
        tag(tag.toString());
        readAll(block.body());
        if (!block.otherwise().isEmpty()) {
            tag("else");
            readAll(block.otherwise());
        }
        tag("/" + block.helper().word());
    }
}
