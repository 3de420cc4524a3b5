package io.napomni.template.lint;

import io.napomni.template.syntax.Declared;
import io.napomni.template.syntax.Kind;
import io.napomni.template.syntax.Nearest;
import io.napomni.template.syntax.VariablePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a name means at one place of a template.
 *
 * @param shape what names are looked up in
 * @param outer what {@code ../} means
 * @param present optional variables that are surely there, because the place is inside their {@code #if}
 */
record Scope(Declared shape, @Nullable Scope outer, Set<String> present) {

    Scope with(Collection<VariablePath> certain) throws UnknownPath {
        Set<String> more = new LinkedHashSet<>(present);
        for (VariablePath path : certain) {
            more.add(start(path).key(path.names()));
        }
        return new Scope(shape, outer, more);
    }

    Scope inside(Declared item) {
        return new Scope(item, this, present);
    }

    /** What a path is that is to be shown: every step of it must be surely there. */
    Declared shown(VariablePath path) throws UnknownPath {
        return walk(path, path.names().size());
    }

    /** What a path is that is asked about: its last step may be missing. */
    Declared asked(VariablePath path) throws UnknownPath {
        return walk(path, path.names().size() - 1);
    }

    private Declared walk(VariablePath path, int certain) throws UnknownPath {
        Scope start = start(path);
        Declared at = start.shape;
        for (int steps = 1; steps <= path.names().size(); steps++) {
            List<String> walked = path.names().subList(0, steps);
            Declared member = at.members().get(walked.get(steps - 1));
            if (member == null) {
                throw new UnknownPath("unknown variable " + path, suggestion(path));
            }
            if (member.optional() && steps <= certain && !present.contains(start.key(walked))) {
                VariablePath missing = new VariablePath(path.up(), walked);
                throw new UnknownPath(missing + " may be missing", "; put {{#if " + missing + "}}…{{/if}} around it");
            }
            at = member;
        }
        return at;
    }

    private Scope start(VariablePath path) throws UnknownPath {
        Scope start = this;
        for (int i = 0; i < path.up(); i++) {
            Scope next = start.outer;
            if (next == null) {
                throw new UnknownPath("nothing is outside for " + path, "; leave out ../");
            }
            start = next;
        }
        return start;
    }

    private String suggestion(VariablePath path) {
        List<String> known = new ArrayList<>();
        String prefix = "";
        for (Scope scope = this; scope != null; scope = scope.outer) {
            collect(prefix, scope.shape, known);
            if (known.contains(prefix + path)) {
                return "; did you mean " + prefix + path + "?";
            }
            prefix += "../";
        }
        return Nearest.suggestion(path.toString(), known);
    }

    private static void collect(String prefix, Declared shape, List<String> paths) {
        if (shape.kind() == Kind.MAP) {
            shape.members().forEach((name, member) -> {
                paths.add(prefix + name);
                collect(prefix + name + ".", member, paths);
            });
        }
    }

    private String key(List<String> names) {
        return depth() + ":" + String.join(".", names);
    }

    private int depth() {
        Scope next = outer;
        return next == null ? 0 : 1 + next.depth();
    }
}
