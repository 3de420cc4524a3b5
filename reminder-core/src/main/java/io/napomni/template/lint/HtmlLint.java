package io.napomni.template.lint;

import io.napomni.template.lint.HtmlScanner.Mode;
import io.napomni.template.syntax.Node;
import io.napomni.template.syntax.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that the HTML of a letter or page neither runs, fetches nor sends anything, and that a value stands only where escaping
 * makes it harmless: in text, in quotes in an attribute that shows words or, through {@code actionUrl}, in a link.
 */
final class HtmlLint implements Node.Reader {

    private final Source source;
    private final HtmlRules rules;
    private final HtmlScanner scanner;
    private final List<String> findings = new ArrayList<>();

    private HtmlLint(Source source, HtmlRules rules) {
        this.source = source;
        this.rules = rules;
        this.scanner = new HtmlScanner(rules);
    }

    static List<String> findings(Source source, HtmlRules rules, List<Node> nodes) {
        HtmlLint lint = new HtmlLint(source, rules);
        lint.readAll(nodes);
        if (lint.findings.isEmpty() && lint.scanner.mode() != Mode.TEXT) {
            lint.find(source.text().length(), "a tag, a quote, a comment or a style is never closed");
        }
        return lint.findings;
    }

    @Override
    public void text(Node.Text text) {
        boolean reading = scanner.mode() != Mode.REFUSED;
        int read = scanner.read(text.text());
        if (reading && scanner.mode() == Mode.REFUSED) {
            find(text.at() + Math.max(0, read - 1), scanner.refusal());
        }
    }

    @Override
    public void value(Node.Value value) {
        check(isAmongWords(), value.at());
    }

    @Override
    public void call(Node.Call call) {
        boolean fits = switch (call.helper()) {
            case MAIL_LINK, PHONE_LINK -> scanner.mode() == Mode.TEXT;
            case ACTION_URL -> isAmongWords() || isLink("href");
            case PAGE_URL -> rules == HtmlRules.PAGE && (isLink("href") || isLink("action"));
            case DATE, NUMBER, MONEY, QUANTITY, PLURAL -> isAmongWords();
        };
        check(fits, call.at());
    }

    private boolean isAmongWords() {
        return scanner.mode() == Mode.TEXT || (scanner.mode() == Mode.QUOTED && rules.showsWords(scanner.attribute()));
    }

    private boolean isLink(String attribute) {
        return scanner.isAtStartOfValue() && scanner.attribute().equals(attribute);
    }

    private void check(boolean fits, int at) {
        if (!fits && findings.isEmpty()) {
            find(at, misplaced());
        }
        scanner.passVariable();
    }

    private String misplaced() {
        return switch (scanner.mode()) {
            case QUOTED ->
                scanner.attribute().equals("href")
                        ? "a link is written href=\"{{actionUrl name}}\" and holds nothing else"
                        : "no variable can stand in the attribute " + scanner.attribute();
            case CSS, COMMENT -> "no variable can stand in styles or comments";
            default -> "a variable inside a tag must be the value of an attribute and stand in quotes";
        };
    }

    /** Only whole pieces of text and tags may depend on a condition, so that every branch is read as it was checked. */
    @Override
    public void block(Node.Block block) {
        branch(block.body(), block.at());
        branch(block.otherwise(), block.at());
    }

    private void branch(List<Node> nodes, int at) {
        boolean starts = scanner.mode() == Mode.TEXT;
        readAll(nodes);
        if (findings.isEmpty() && !(starts && scanner.mode() == Mode.TEXT)) {
            find(at, "a block must hold whole tags, and not begin or end inside of one");
        }
    }

    private void find(int at, String what) {
        findings.add(what + " in " + source.at(at));
    }
}
