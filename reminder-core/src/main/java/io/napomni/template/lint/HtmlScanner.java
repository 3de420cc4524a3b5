package io.napomni.template.lint;

import java.util.Locale;

/** Reads HTML as a browser does, as far as letters and our pages need it, and stops at the first thing that it refuses. */
final class HtmlScanner {

    /** What a browser would read here. */
    enum Mode {
        TEXT,
        /** After {@code <}. */
        TAG_NAME,
        /** Between attributes. */
        IN_TAG,
        ATTRIBUTE_NAME,
        /** After {@code =}. */
        BEFORE_VALUE,
        QUOTED,
        /** After {@code <!}. */
        COMMENT,
        /** The content of style. */
        CSS,
        /** Nothing is read any more. */
        REFUSED
    }

    /** Stands in a value where a variable is. */
    private static final char VARIABLE = '\0';

    private final HtmlRules rules;
    private final StringBuilder word = new StringBuilder();
    private Mode mode = Mode.TEXT;
    private String tag = "";
    private String attribute = "";
    private String refusal = "";
    private char quote;
    private boolean inTitle;

    HtmlScanner(HtmlRules rules) {
        this.rules = rules;
    }

    Mode mode() {
        return mode;
    }

    /** The attribute whose value is being read. */
    String attribute() {
        return attribute;
    }

    /** Whether a value has begun. */
    boolean isAtStartOfValue() {
        return mode == Mode.QUOTED && word.isEmpty();
    }

    /** Whether the attribute leads somewhere, so that its variable must be its whole value. */
    boolean isLink() {
        return attribute.equals("href") || attribute.equals("action");
    }

    /** Why reading stopped. */
    String refusal() {
        return refusal;
    }

    /** How many characters could be read. */
    int read(String text) {
        int at = 0;
        while (at < text.length() && mode != Mode.REFUSED) {
            read(text.charAt(at));
            at++;
        }
        return at;
    }

    void passVariable() {
        word.append(VARIABLE);
    }

    private void read(char c) {
        switch (mode) {
            case TEXT -> text(c);
            case TAG_NAME -> tagName(c);
            case IN_TAG -> inTag(c);
            case ATTRIBUTE_NAME -> attributeName(c);
            case BEFORE_VALUE -> beforeValue(c);
            case QUOTED -> quoted(c);
            case COMMENT -> comment(c);
            case CSS -> css(c);
            case REFUSED -> {}
        }
    }

    private void text(char c) {
        if (c == '<') {
            enter(Mode.TAG_NAME);
        }
    }

    private void tagName(char c) {
        if (isLetterOrDigit(c) || (c == '/' && word.isEmpty())) {
            word.append(c);
        } else if (c == '!' && word.isEmpty() && !inTitle) {
            enter(Mode.COMMENT);
        } else if (word.isEmpty()) {
            refuse("write &lt; for a < in text");
        } else {
            endTagName(lowerWord());
            inTag(c);
        }
    }

    private void endTagName(String name) {
        tag = name;
        if (!rules.allowsTag(name) || (inTitle && !name.equals("/title"))) {
            refuse("<" + name + "> is not allowed " + (inTitle ? "in a title" : "in a " + rules.place()));
        } else {
            inTitle = name.equals("title");
            enter(Mode.IN_TAG);
        }
    }

    private void inTag(char c) {
        if (mode == Mode.REFUSED) {
            return;
        }
        if (c == '>') {
            enter(tag.equals("style") ? Mode.CSS : Mode.TEXT);
        } else if (isLetterOrDigit(c)) {
            enter(Mode.ATTRIBUTE_NAME);
            word.append(c);
        } else if (!isBlank(c) && c != '/') {
            refuse("<" + tag + "> is not written well; attributes are written name=\"value\"");
        }
    }

    private void attributeName(char c) {
        if (isLetterOrDigit(c) || c == '-') {
            word.append(c);
            return;
        }
        attribute = lowerWord();
        if (c != '=') {
            refuse("the attribute " + attribute + " must be written " + attribute + "=\"value\"");
        } else if (!rules.allowsAttribute(tag, attribute)) {
            refuse("the attribute " + attribute + " is not allowed in <" + tag + "> of a " + rules.place());
        } else {
            enter(Mode.BEFORE_VALUE);
        }
    }

    private void beforeValue(char c) {
        if (c == '"' || c == '\'') {
            quote = c;
            enter(Mode.QUOTED);
        } else {
            refuse("the value of the attribute " + attribute + " must stand in quotes");
        }
    }

    private void quoted(char c) {
        if (c == quote) {
            endValue();
        } else if (isLink() && word.indexOf(String.valueOf(VARIABLE)) >= 0) {
            refuse("a link is written " + attribute + "=\"{{actionUrl name}}\" and holds nothing else");
        } else {
            word.append(c);
        }
    }

    private void endValue() {
        boolean isVariable = word.indexOf(String.valueOf(VARIABLE)) >= 0;
        if (isVariable || rules.allowsValue(attribute, word.toString())) {
            enter(Mode.IN_TAG);
        } else {
            refuse("this value of the attribute " + attribute + " is not allowed in a " + rules.place());
        }
    }

    /** Browsers also end comments at {@code <!-->}, {@code <!--->} and {@code --!>}; we refuse what could be read in two ways. */
    private void comment(char c) {
        String read = word.toString();
        if (c != '>') {
            word.append(c);
        } else if (read.toLowerCase(Locale.ROOT).startsWith("doctype")) {
            enter(Mode.TEXT);
        } else if (!read.startsWith("--") || read.length() < 4 || read.endsWith("--!") || read.contains("[")) {
            refuse("only plain comments <!-- … --> are allowed");
        } else if (read.endsWith("--")) {
            enter(Mode.TEXT);
        } else {
            word.append(c);
        }
    }

    private void css(char c) {
        String read = word.toString();
        if (c == '>' && read.toLowerCase(Locale.ROOT).endsWith("</style")) {
            if (HtmlRules.allowsCss(read.substring(0, read.length() - "</style".length()))) {
                enter(Mode.TEXT);
            } else {
                refuse("styles must not fetch anything: no url(), @import, @font-face, backslash or <");
            }
        } else {
            word.append(c);
        }
    }

    private void enter(Mode next) {
        mode = next;
        word.setLength(0);
    }

    private void refuse(String why) {
        refusal = why;
        enter(Mode.REFUSED);
    }

    private String lowerWord() {
        return word.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }
}
