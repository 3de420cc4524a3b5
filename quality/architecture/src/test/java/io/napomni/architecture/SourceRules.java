package io.napomni.architecture;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What only sources show: package notes, Javadoc, sleeping tests. Each method gives complaints, none when kept. */
final class SourceRules {

    private static final Pattern MOCKING =
            Pattern.compile("(org\\.)?(mockito|easymock|powermock)(\\.[a-z]\\w*)*\\.([A-Z]\\w*|\\*)");
    private static final Pattern SLEEPING = Pattern.compile(
            "(java\\.lang\\.)?Thread\\.sleep|(.*\\.)?TimeUnit\\.\\w+\\.sleep|.*\\bLockSupport\\.park\\w+");

    private SourceRules() {}

    static List<String> packagesWithoutNote(List<Source> sources) {
        var noted = sources.stream()
                .filter(source -> source.isPackageInfo() && source.documentedPackage() && source.nullMarked())
                .map(SourceRules::folder)
                .collect(Collectors.toSet());
        return folders(sources).stream()
                .filter(folder -> !noted.contains(folder))
                .sorted()
                .map(folder -> folder + " has no package-info.java with a sentence and @NullMarked")
                .toList();
    }

    static List<String> undocumented(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.types().stream()
                        .filter(type -> type.published() && !type.documented())
                        .map(type -> source.name() + ": public type " + type.name() + " has no Javadoc"))
                .toList();
    }

    static List<String> mocksAndSleeps(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> Stream.concat(
                        matching(source, MOCKING, "mocks: use the fakes of the testkit, which keep the contracts"),
                        matching(source, SLEEPING, "waits for real time: pass a Clock, or wait for a signal")))
                .toList();
    }

    private static Stream<String> matching(Source source, Pattern pattern, String advice) {
        return source.uses().stream()
                .filter(use -> pattern.matcher(use).matches())
                .distinct()
                .map(use -> source.name() + " uses " + use + ", which " + advice);
    }

    private static Set<String> folders(List<Source> sources) {
        return sources.stream()
                .filter(source -> !source.isPackageInfo())
                .map(SourceRules::folder)
                .collect(Collectors.toSet());
    }

    private static String folder(Source source) {
        return source.name().replaceFirst("/[^/]*$", "");
    }
}
