package io.napomni.template.syntax;

import java.util.ArrayList;
import java.util.List;

/** Cuts a template into text and tags. Only a backslash escapes braces; everything that Handlebars knows beyond is refused. */
final class Scanner {

    private static final String REFUSED = "{&>*=~^!";

    private final Source source;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int textAt;
    private int position;

    private Scanner(Source source) {
        this.source = source;
    }

    static List<Piece> scan(Source source) {
        Scanner scanner = new Scanner(source);
        scanner.scan();
        return scanner.pieces;
    }

    private void scan() {
        int braces = source.text().indexOf("{{");
        while (braces >= 0) {
            if (braces > position && source.text().charAt(braces - 1) == '\\') {
                text.append(source.text(), position, braces - 1).append("{{");
                position = braces + 2;
            } else {
                text.append(source.text(), position, braces);
                tag(braces);
            }
            braces = source.text().indexOf("{{", position);
        }
        text.append(source.text().substring(position));
        endText(source.text().length());
    }

    private void endText(int next) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.TEXT, text.toString(), textAt));
            text.setLength(0);
        }
        textAt = next;
    }

    private void tag(int braces) {
        endText(braces);
        boolean comment = source.text().startsWith("!", braces + 2);
        String close = source.text().startsWith("!--", braces + 2) ? "--}}" : "}}";
        int end = source.text().indexOf(close, braces + 2);
        if (end < 0) {
            throw source.wrong(braces, "{{ is never closed with " + close);
        }
        String content = source.text().substring(braces + 2, end).strip();
        position = end + close.length();
        textAt = position;
        if (comment) {
            pieces.add(new Piece(Piece.Kind.COMMENT, "", braces));
        } else {
            refuse(content, braces);
            pieces.add(new Piece(Piece.Kind.TAG, content, braces));
        }
    }

    private void refuse(String content, int at) {
        String sign = content.startsWith("#") ? content.substring(1).strip() : content;
        if (!sign.isEmpty() && REFUSED.indexOf(sign.charAt(0)) >= 0) {
            String start = content.startsWith("#") ? "{{#" : "{{";
            throw source.wrong(
                    at,
                    start + sign.charAt(0) + " is not allowed: no unescaped values, partials, inlines, decorators or"
                            + " delimiters");
        }
    }
}
