package io.napomni.runner.show;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Breaks lines between words. Escape codes of colours take no room; a word that is too long stays whole. */
final class Words {

    private static final Pattern COLOUR = Pattern.compile(Visible.COLOUR + "\\[[0-9;]*m");

    private Words() {}

    /**
     * The lines of a text.
     *
     * @param indent by how much all lines but the first are moved in
     */
    static List<String> lines(String text, int width, int indent) {
        String[] given = text.split("\n", -1);
        return IntStream.range(0, given.length)
                .mapToObj(at -> broken(at == 0 ? given[at] : " ".repeat(indent) + given[at], width, indent))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> broken(String text, int width, int indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(
                text.substring(0, text.length() - text.stripLeading().length()));
        String between = "";
        for (String word : text.strip().split(" ", -1)) {
            if (!between.isEmpty() && !word.isEmpty() && length(line + between + word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
                between = "";
            }
            line.append(word.isEmpty() ? "" : between).append(word);
            between = word.isEmpty() ? between + " " : " ";
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many columns of a terminal a text takes. */
    static int length(String text) {
        return COLOUR.matcher(text).replaceAll("").length();
    }
}
