package io.napomni.template.lint;

import io.napomni.template.syntax.Argument;
import io.napomni.template.syntax.Blocking;
import io.napomni.template.syntax.Declared;
import io.napomni.template.syntax.Dollars;
import io.napomni.template.syntax.Kind;
import io.napomni.template.syntax.Nearest;
import io.napomni.template.syntax.Node;
import io.napomni.template.syntax.Source;
import io.napomni.template.syntax.VariablePath;
import io.napomni.wording.LetterLanguage;
import io.napomni.wording.LetterMoney;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Checks that a template names only what is declared, shows each kind as its kind, and asks before it uses what may be
 * missing.
 */
final class NameLint implements Node.Reader {

    private final Source source;
    private final LetterLanguage language;
    private final Declared declared;
    private final List<String> findings = new ArrayList<>();
    private Scope scope;

    private NameLint(Source source, LetterLanguage language, Declared declared) {
        this.source = source;
        this.language = language;
        this.declared = declared;
        this.scope = new Scope(declared, null, Set.of());
    }

    static List<String> findings(Source source, LetterLanguage language, Declared declared, List<Node> nodes) {
        NameLint lint = new NameLint(source, language, declared);
        lint.readAll(nodes);
        return lint.findings;
    }

    /** Written the way of 1C, a variable would go to the customer as it stands. */
    @Override
    public void text(Node.Text text) {
        Matcher written = Dollars.PLACEHOLDER.matcher(text.text());
        while (written.find()) {
            dollars(written.group(1), text.at() + written.start());
        }
    }

    private void dollars(String name, int at) {
        Declared known = declared.members().get(name);
        if (known == null) {
            find(
                    at,
                    "unknown variable $" + name + "$",
                    Nearest.suggestion(name, declared.members().keySet()));
        } else {
            find(at, "$" + name + "$ is not replaced", "; write " + known.kind().usage(name));
        }
    }

    @Override
    public void value(Node.Value value) {
        try {
            expect(Kind.TEXT, value.path(), value.at());
        } catch (UnknownPath unknown) {
            find(value.at(), unknown.what(), unknown.hint());
        }
    }

    @Override
    public void call(Node.Call call) {
        try {
            if (call.arguments().isEmpty() || !(call.arguments().get(0) instanceof VariablePath shown)) {
                wrongCall(call);
            } else if (expect(call.helper().shows(), shown, call.at()) && !restFits(call)) {
                wrongCall(call);
            }
        } catch (UnknownPath unknown) {
            find(call.at(), unknown.what(), unknown.hint());
        }
    }

    private void wrongCall(Node.Call call) {
        String word = call.helper().word();
        find(
                call.at(),
                word + " cannot be used like this",
                "; it is written " + call.helper().usage());
    }

    private boolean restFits(Node.Call call) throws UnknownPath {
        List<Argument> rest = call.arguments().subList(1, call.arguments().size());
        return switch (call.helper()) {
            case DATE -> rest.isEmpty() || rest.equals(List.of(new Argument.Words("short")));
            case NUMBER, ACTION_URL, PAGE_URL, MAIL_LINK, PHONE_LINK -> rest.isEmpty();
            case MONEY -> rest.size() == 1 && (isCurrency(rest.get(0)) || isText(rest.get(0), call.at()));
            case QUANTITY ->
                rest.size() == 1 && (rest.get(0) instanceof Argument.Words || isText(rest.get(0), call.at()));
            case PLURAL -> rest.size() == language.forms() && rest.stream().allMatch(Argument.Words.class::isInstance);
        };
    }

    private static boolean isCurrency(Argument argument) {
        return argument instanceof Argument.Words code && LetterMoney.isCurrency(code.words());
    }

    private boolean isText(Argument argument, int at) throws UnknownPath {
        return argument instanceof VariablePath path && expect(Kind.TEXT, path, at);
    }

    private boolean expect(Kind wanted, VariablePath path, int at) throws UnknownPath {
        Kind kind = scope.shown(path).kind();
        if (kind != wanted) {
            find(at, path + " is of the kind " + kind.word(), "; write " + kind.usage(path.toString()));
        }
        return kind == wanted;
    }

    @Override
    public void block(Node.Block block) {
        Scope around = scope;
        try {
            for (VariablePath path : block.paths()) {
                scope.asked(path);
            }
            scope = body(block);
            readAll(block.body());
            scope = block.helper() == Blocking.UNLESS ? around.with(block.paths()) : around;
            readAll(block.otherwise());
        } catch (UnknownPath unknown) {
            find(block.at(), unknown.what(), unknown.hint());
        } finally {
            scope = around;
        }
    }

    private Scope body(Node.Block block) throws UnknownPath {
        Declared asked = scope.asked(block.paths().get(0));
        Scope certain = scope.with(block.paths());
        return switch (block.helper()) {
            case IF -> certain;
            case UNLESS, ANY -> scope;
            case WITH -> certain.inside(opened(block, Kind.MAP, asked));
            case EACH -> certain.inside(opened(block, Kind.LIST, asked).item());
        };
    }

    private static Declared opened(Node.Block block, Kind wanted, Declared asked) throws UnknownPath {
        VariablePath path = block.paths().get(0);
        if (asked.kind() != wanted) {
            String hint = "; #" + block.helper().word() + " needs a " + wanted.word();
            throw new UnknownPath(path + " is of the kind " + asked.kind().word(), hint);
        }
        return asked;
    }

    private void find(int at, String what, String hint) {
        findings.add(what + " in " + source.at(at) + hint);
    }
}
