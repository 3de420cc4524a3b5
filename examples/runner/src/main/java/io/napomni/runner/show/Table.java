package io.napomni.runner.show;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A table in aligned columns. On a terminal too narrow for it its widest columns are broken between words, and words
 * that are too long are cut; in a pipe a row is a line.
 */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST_COLUMN = 12;
    private static final int WIDEST_CELL = 240;

    private final List<String> heads;
    private final List<List<Cell>> rows = new ArrayList<>();

    private Table(List<String> heads) {
        this.heads = heads;
    }

    /** A table with these columns. A head that begins with {@code >} stands over a column of numbers. */
    public static Table of(String... heads) {
        return new Table(List.of(heads));
    }

    /** A cell and its colour. */
    public record Cell(String text, UnaryOperator<String> paint) {}

    /** A cell without a colour. */
    public static Cell plain(String text) {
        return new Cell(text, UnaryOperator.identity());
    }

    /** Adds a row of texts. */
    public Table row(Object... texts) {
        rows.add(IntStream.range(0, heads.size())
                .mapToObj(at -> texts[at] instanceof Cell cell ? cell : plain(String.valueOf(texts[at])))
                .map(cell -> new Cell(cut(Visible.line(cell.text()), WIDEST_CELL), cell.paint()))
                .toList());
        return this;
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Prints it. */
    public void print(Screen screen) {
        int[] widths = widths(screen.width());
        List<Cell> head = heads.stream()
                .map(text -> new Cell(bare(text), screen.paint()::faint))
                .toList();
        if (heads.stream().anyMatch(text -> !bare(text).isEmpty())) {
            print(head, widths, screen);
        }
        rows.forEach(row -> print(row, widths, screen));
    }

    private void print(List<Cell> cells, int[] widths, Screen screen) {
        List<List<String>> lines = IntStream.range(0, widths.length)
                .mapToObj(at -> Words.lines(cells.get(at).text(), widths[at], 0))
                .toList();
        int height = lines.stream().mapToInt(List::size).reduce(1, Math::max);
        for (int level = 0; level < height; level++) {
            int row = level;
            screen.line(line(
                    IntStream.range(0, widths.length)
                            .mapToObj(at -> new Cell(
                                    row < lines.get(at).size() ? lines.get(at).get(row) : "",
                                    cells.get(at).paint()))
                            .toList(),
                    widths));
        }
    }

    private int[] widths(int room) {
        int[] widths = IntStream.range(0, heads.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).text().length())
                        .reduce(bare(heads.get(column)).length(), Math::max))
                .toArray();
        int over = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) - room;
        while (over > 0) {
            int widest = widest(widths);
            int cut = Math.min(over, widths[widest] - NARROWEST_COLUMN);
            if (cut <= 0) {
                break;
            }
            int next = Math.max(1, Math.min(cut, widths[widest] - secondWidest(widths, widest)));
            widths[widest] -= next;
            over -= next;
        }
        return widths;
    }

    private static int widest(int[] widths) {
        return IntStream.range(0, widths.length)
                .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                .orElseThrow();
    }

    private static int secondWidest(int[] widths, int widest) {
        return IntStream.range(0, widths.length)
                .filter(at -> at != widest)
                .map(at -> widths[at])
                .max()
                .orElse(0);
    }

    private String line(List<Cell> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < cells.size(); at++) {
            Cell cell = cells.get(at);
            String text = cut(cell.text(), widths[at]);
            String space = " ".repeat(widths[at] - text.length());
            boolean number = heads.get(at).startsWith(">");
            line.append(at == 0 ? "" : GAP).append(number ? space : "");
            line.append(cell.paint().apply(text)).append(number ? "" : space);
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    private static String bare(String head) {
        return head.startsWith(">") ? head.substring(1) : head;
    }
}
