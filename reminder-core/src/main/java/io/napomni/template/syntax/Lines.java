package io.napomni.template.syntax;

import java.util.ArrayList;
import java.util.List;

/** Takes out the lines on which nothing but blocks and comments stands, so that they leave no empty lines behind. */
final class Lines {

    private final Source source;
    private final List<Piece> pieces;

    private Lines(Source source, List<Piece> pieces) {
        this.source = source;
        this.pieces = new ArrayList<>(pieces);
    }

    static List<Piece> tidy(Source source, List<Piece> pieces) {
        return new Lines(source, pieces).tidy();
    }

    private List<Piece> tidy() {
        int start = 0;
        while (start < pieces.size()) {
            int end = start;
            while (end < pieces.size() && !pieces.get(end).isText()) {
                end++;
            }
            if (end > start && standsAlone(start, end)) {
                cut(start, end);
            }
            start = end + 1;
        }
        pieces.removeIf(piece -> piece.isText() && piece.content().isEmpty());
        return pieces;
    }

    private boolean standsAlone(int start, int end) {
        boolean silent = pieces.subList(start, end).stream().allMatch(Piece::isSilent);
        return silent
                && (start == 0 || indent(pieces.get(start - 1)) >= 0)
                && (end == pieces.size() || lineEnd(pieces.get(end).content()) > 0);
    }

    private void cut(int start, int end) {
        if (start > 0) {
            Piece before = pieces.get(start - 1);
            String kept = before.content().substring(0, indent(before));
            pieces.set(start - 1, new Piece(Piece.Kind.TEXT, kept, before.at()));
        }
        if (end < pieces.size()) {
            Piece after = pieces.get(end);
            int cut = lineEnd(after.content());
            pieces.set(end, new Piece(Piece.Kind.TEXT, after.content().substring(cut), after.at() + cut));
        }
    }

    /** Where the blanks before a tag begin, or -1 if the line has more than blanks. */
    private int indent(Piece before) {
        String text = before.content();
        int at = text.length();
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        boolean starts = at == 0 ? source.startsLine(before.at()) : text.charAt(at - 1) == '\n';
        return starts ? at : -1;
    }

    /** How much of the text is the rest of an otherwise blank line; 0 if the line has more. */
    private static int lineEnd(String after) {
        int at = 0;
        while (at < after.length() && (after.charAt(at) == ' ' || after.charAt(at) == '\t')) {
            at++;
        }
        return at < after.length() && after.charAt(at) == '\n' ? at + 1 : 0;
    }
}
