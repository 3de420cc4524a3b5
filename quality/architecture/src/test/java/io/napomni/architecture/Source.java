package io.napomni.architecture;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/**
 * A source file as the compiler reads it.
 *
 * @param name path inside the repository
 * @param lines all lines of the file
 * @param uses imported names and called members, as written
 */
record Source(
        String name,
        String packageName,
        int lines,
        boolean documentedPackage,
        boolean nullMarked,
        List<Type> types,
        List<Method> methods,
        List<String> uses) {

    /** A class, record, enum or interface; published when the whole world may see it. */
    record Type(String name, boolean topLevel, boolean record, boolean published, boolean documented, int lines) {}

    /** A method, constructor or initializer; its lines are those of its body, braces included. */
    record Method(String name, int lines) {}

    boolean isPackageInfo() {
        return name.endsWith("package-info.java");
    }

    /** Too small to tell anything: it would only flatter the median. */
    boolean isSmallRecord() {
        var top = types.stream().filter(Type::topLevel).toList();
        return top.size() == 1 && top.get(0).record() && top.get(0).lines() < 10;
    }

    static List<Source> parse(Repository repository, Collection<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            var reader = new SourceReader(repository, task);
            var found = new ArrayList<Source>();
            for (var unit : task.parse()) {
                found.add(reader.read(unit));
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sources", e);
        }
    }
}
