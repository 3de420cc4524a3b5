package io.napomni.template.edit;

import io.napomni.template.edit.EditFinding.Code;
import io.napomni.template.edit.EditFinding.Part;
import io.napomni.template.wording.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one part of an edit from left to right: what it shows, and everything in it that is refused. */
final class EditReader {

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)*");
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern UNSAFE =
            Pattern.compile("(javascript|vbscript)\\s*:|data:\\s*[a-z]+/|file://", Pattern.CASE_INSENSITIVE);
    private static final int ABRIDGED = 40;

    private final Part part;
    private final String written;
    private final Variables variables;
    private final StringBuilder shown = new StringBuilder();
    private final List<EditFinding> findings = new ArrayList<>();

    EditReader(Part part, String written, Variables variables) {
        this.part = part;
        this.written = written;
        this.variables = variables;
    }

    /** @param most so many characters may be written */
    EditReader read(int most) {
        if (written.length() > most) {
            find(most, Code.TOO_LONG, Integer.toString(most));
            return this;
        }
        if (written.isBlank()) {
            find(0, Code.EMPTY, "");
        }
        findControls();
        findAll(MARKUP, Code.MARKUP);
        findAll(UNSAFE, Code.UNSAFE_LINK);
        fill();
        return this;
    }

    String shown() {
        return shown.toString();
    }

    List<EditFinding> findings() {
        return List.copyOf(findings);
    }

    private void findControls() {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean usual = part == Part.TEXT && (c == '\n' || c == '\t');
            if (Escaping.isControl(c) && !usual) {
                find(i, Code.INVISIBLE_SIGN, String.format(Locale.ROOT, "U+%04X", (int) c));
                return;
            }
        }
    }

    private void findAll(Pattern refused, Code code) {
        Matcher found = refused.matcher(written);
        while (found.find()) {
            find(found.start(), code, found.group());
        }
    }

    private void fill() {
        int position = 0;
        int braces = written.indexOf("{{");
        while (braces >= 0) {
            if (braces > position && written.charAt(braces - 1) == '\\') {
                shown.append(written, position, braces - 1).append("{{");
                position = braces + 2;
            } else {
                shown.append(written, position, braces);
                position = placeholder(braces);
            }
            braces = written.indexOf("{{", position);
        }
        shown.append(written.substring(position));
    }

    /** Where reading goes on behind it. */
    private int placeholder(int braces) {
        int end = written.indexOf("}}", braces + 2);
        if (end < 0) {
            find(braces, Code.NEVER_CLOSED, "");
            return written.length();
        }
        String name = written.substring(braces + 2, end).strip();
        if (NAME.matcher(name).matches()) {
            variables.show(name).fold(shown::append, code -> find(braces, code, name));
        } else {
            find(braces, Code.NO_PLACEHOLDER, name);
        }
        return end + 2;
    }

    private void find(int at, Code code, String what) {
        String before = written.substring(0, at);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = at - before.lastIndexOf('\n');
        String named = what.length() <= ABRIDGED ? what : what.substring(0, ABRIDGED) + "…";
        findings.add(new EditFinding(part, line, column, code, named));
    }
}
