package io.napomni.runner.show;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where output goes.
 *
 * @param out what was asked for
 * @param err what is said about it: progress, troubles
 * @param paint of {@code out}
 * @param width of {@code out} in columns
 * @param progress whether {@code err} is a terminal, so that a bar may move on it
 */
public record Screen(PrintStream out, PrintStream err, Paint paint, int width, boolean progress) {

    private static final int USUAL_WIDTH = 120;
    private static final int NARROWEST = 40;

    /**
     * What the start script has found out: it can ask the shell, a virtual machine cannot.
     *
     * @param properties {@code remind.out} and {@code remind.err} are {@code terminal} where they are one;
     *     {@code remind.columns} is the width
     */
    public static Screen of(
            PrintStream out, PrintStream err, Map<String, String> environment, Map<String, String> properties) {
        boolean terminal = "terminal".equals(properties.get("remind.out"));
        boolean colours = terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Screen(
                out,
                err,
                colours ? Paint.COLOURED : Paint.PLAIN,
                terminal ? width(properties.getOrDefault("remind.columns", "")) : Integer.MAX_VALUE,
                "terminal".equals(properties.get("remind.err")) && !"dumb".equals(environment.get("TERM")));
    }

    private static int width(String columns) {
        return columns.matches("[1-9][0-9]{0,3}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : USUAL_WIDTH;
    }

    /** Whether a person sits there, as far as one can tell. */
    public boolean isTerminal() {
        return progress && width < Integer.MAX_VALUE;
    }

    /** The same without a limit to the width. */
    Screen wide() {
        return new Screen(out, err, paint, Integer.MAX_VALUE, progress);
    }

    /** A line of output; on a terminal too narrow for it, several. */
    public void line(String text) {
        item("", text);
    }

    /** A text behind a mark, under which none of its lines stands. */
    public void item(String mark, String text) {
        print(out, mark + text, Words.length(mark));
    }

    /** An empty line. */
    public void line() {
        out.println();
    }

    /** A line about the work, not of it. */
    public void aside(String text) {
        print(err, text, 0);
    }

    /** The one place where text leaves for a terminal. */
    private void print(PrintStream stream, String text, int indent) {
        Words.lines(Visible.lines(text), width, indent).stream()
                .map(Visible::coloured)
                .forEach(stream::println);
    }
}
