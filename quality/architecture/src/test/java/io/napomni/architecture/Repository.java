package io.napomni.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a checked-out repository: ours, or a planted one. */
record Repository(Path root) {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "demo-out", ".idea", "node_modules");

    /** Found upward from the working directory by the parent pom, so that no path of a machine is needed. */
    static Repository here() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var pom = folder.resolve("pom.xml");
            if (Files.exists(pom) && read(pom).contains("<modules>")) {
                return new Repository(folder);
            }
        }
        throw new IllegalStateException("no parent pom above the working directory: run the tests with Maven");
    }

    List<String> modules() {
        return MODULE.matcher(read(root.resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** What goes to a public repository of libraries: everything but what checks it and what shows it. */
    List<String> publishedModules() {
        return modules().stream()
                .filter(module -> !module.startsWith("quality/") && !module.startsWith("examples/"))
                .toList();
    }

    List<Path> mainSources() {
        return javaOf(modules(), "src/main/java");
    }

    List<Path> publishedSources() {
        return javaOf(publishedModules(), "src/main/java");
    }

    /** Contracts are tests too, though they ship. */
    List<Path> testSources() {
        var contracts =
                publishedSources().stream().filter(file -> file.toString().endsWith("Contract.java"));
        return Stream.concat(javaOf(modules(), "src/test/java").stream(), contracts)
                .filter(file -> !name(file).contains("/planted/"))
                .toList();
    }

    List<Path> publishedResources() {
        return filesOf(publishedModules(), "src/main/resources", file -> true);
    }

    Set<String> mainPackages() {
        return mainSources().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(Repository::packageOf)
                .collect(Collectors.toSet());
    }

    List<Path> files() {
        return walk(root, file -> true);
    }

    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    static String packageOf(Path source) {
        var inside = source.toString().replace('\\', '/').replaceFirst(".*/src/(main|test)/java/", "");
        return inside.substring(0, inside.lastIndexOf('/')).replace('/', '.');
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private List<Path> javaOf(List<String> modules, String folder) {
        return filesOf(modules, folder, file -> file.toString().endsWith(".java"));
    }

    private List<Path> filesOf(List<String> modules, String folder, Predicate<Path> wanted) {
        return modules.stream()
                .map(module -> root.resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(start -> walk(start, wanted).stream())
                .toList();
    }

    private static List<Path> walk(Path start, Predicate<Path> wanted) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName();
                    return name != null && NOT_OURS.contains(name.toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!NOT_OURS.contains(String.valueOf(file.getFileName())) && wanted.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk " + start, e);
        }
        return found.stream().sorted().toList();
    }
}
