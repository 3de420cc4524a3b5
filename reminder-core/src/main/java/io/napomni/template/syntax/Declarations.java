package io.napomni.template.syntax;

import io.napomni.port.TemplateException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines in which a template declares its variables. */
public final class Declarations {

    private static final Pattern STEP = Pattern.compile("(" + VariablePath.NAME + ")(\\?)?((?:\\[])?)");
    private static final Pattern LINE = Pattern.compile("(" + STEP + "(?:\\." + STEP + ")*)\\s*:\\s*(\\S+)");

    /** Handlebars would take these for its own. */
    private static final Set<String> RESERVED = Set.of("this", "root", "else", "as", "true", "false", "helperMissing");

    private final String label;
    private final Draft root = new Draft(false);

    private Declarations(String label) {
        this.label = label;
    }

    /** The whole model as a map. */
    public static Declared read(String label, List<String> lines) {
        Declarations declarations = new Declarations(label);
        for (String line : lines) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                declarations.add(line.strip());
            }
        }
        declarations.root.be(Kind.MAP);
        return declarations.root.freeze();
    }

    private void add(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw wrong(line, "write name: kind, for example endsOn?: date");
        }
        String word = parts.group(parts.groupCount());
        Kind kind = Kind.of(word)
                .filter(known -> Kind.words().contains(known.word()))
                .orElseThrow(() ->
                        wrong(line, "the kind is one of " + Kind.words() + Nearest.suggestion(word, Kind.words())));
        if (!leaf(line, parts.group(1)).be(kind)) {
            throw wrong(line, "this name is declared twice");
        }
    }

    private Draft leaf(String line, String path) {
        Draft at = root;
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            at = step(line, at, steps);
        }
        return at;
    }

    private Draft step(String line, Draft from, Matcher step) {
        String name = VariablePath.spelling(step.group(1));
        if (RESERVED.contains(name)
                || Helping.of(name).isPresent()
                || Blocking.of(name).isPresent()) {
            throw wrong(line, name + " is a word of the template language, choose another name");
        }
        boolean optional = step.group(2) != null;
        if (!from.mayBe(Kind.MAP)) {
            throw wrong(line, "a name before it is no map");
        }
        Draft named = from.members.computeIfAbsent(name, absent -> new Draft(optional));
        if (named.optional != optional) {
            throw wrong(line, name + " is written with and without ?");
        }
        boolean list = !step.group(3).isEmpty();
        if (list && !named.mayBe(Kind.LIST)) {
            throw wrong(line, name + " is written with and without []");
        }
        return list ? named.members.computeIfAbsent(Declared.ITEM, absent -> new Draft(false)) : named;
    }

    private TemplateException wrong(String line, String what) {
        return new TemplateException("variables of " + label + ": \"" + line + "\": " + what);
    }

    private static final class Draft {

        final boolean optional;
        final Map<String, Draft> members = new LinkedHashMap<>();
        private Kind kind = Kind.TEXT;
        private boolean settled;

        Draft(boolean optional) {
            this.optional = optional;
        }

        /** Settles what it is; once only. */
        boolean be(Kind chosen) {
            boolean first = !settled;
            kind = chosen;
            settled = true;
            return first;
        }

        /** Settles it too, and agrees to be asked again. */
        boolean mayBe(Kind chosen) {
            return settled ? kind == chosen : be(chosen);
        }

        Declared freeze() {
            Map<String, Declared> frozen = new LinkedHashMap<>();
            members.forEach((name, draft) -> frozen.put(name, draft.freeze()));
            return new Declared(kind, optional, Collections.unmodifiableMap(frozen));
        }
    }
}
