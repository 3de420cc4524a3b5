package io.napomni.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What any file shows: unfinished notes, traces of a machine, things that must not ship. */
record FileRules(Repository repository) {

    /** In two halves, so that this file may be read by its own rule. */
    private static final Pattern UNFINISHED = Pattern.compile("(?<!\")\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern MACHINE = Pattern.compile("(?<![\\w.:/])/(wo" + "rk|ro" + "ot|fa" + "rm)/"
            + "|(?<![\\w.:/])/(tm" + "p|ho" + "me|Use" + "rs)/\\w"
            + "|\\b(repo1?\\.mav" + "en|registry\\.np" + "mjs|deb\\.deb" + "ian|proxy\\.gol" + "ang)\\b");
    private static final Pattern SETTINGS = Pattern.compile(
            "application[\\w-]*\\.(properties|ya?ml)|(logback|log4j)[\\w.-]*|simplelogger\\.properties|logging\\.properties");
    private static final Pattern TEST_CLASS = Pattern.compile("(.*(Test|Tests|TestCase|IT)|Test.*)\\.(java|class)");
    private static final int LARGEST_TEXT = 2_000_000;

    List<String> unfinished() {
        return repository.mainSources().stream()
                .flatMap(file -> linesMatching(file, UNFINISHED, "says that it is unfinished"))
                .toList();
    }

    List<String> tracesOfAMachine() {
        return repository.files().stream()
                .flatMap(file -> linesMatching(file, MACHINE, "names a machine's path or a registry's host"))
                .toList();
    }

    List<String> shippedByMistake() {
        var settings = repository.publishedResources().stream()
                .filter(file -> SETTINGS.matcher(nameOf(file)).matches()
                        || TEST_CLASS.matcher(nameOf(file)).matches())
                .map(file -> repository.name(file) + " would ship in the jar and act on the host");
        var tests = repository.publishedSources().stream()
                .filter(file -> TEST_CLASS.matcher(nameOf(file)).matches())
                .map(file -> repository.name(file) + " is a test among the main sources");
        return Stream.concat(settings, tests).toList();
    }

    private Stream<String> linesMatching(Path file, Pattern pattern, String complaint) {
        var lines = textOf(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(index -> pattern.matcher(lines.get(index)).find())
                .mapToObj(index -> repository.name(file) + ":" + (index + 1) + " " + complaint + ": "
                        + lines.get(index).strip());
    }

    /** Pictures, jars and databases are no text and have no lines. */
    private static String textOf(Path file) {
        try {
            return Files.size(file) > LARGEST_TEXT ? "" : Files.readString(file);
        } catch (CharacterCodingException notText) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String nameOf(Path file) {
        return file.toString().replace('\\', '/').replaceFirst(".*/", "");
    }
}
