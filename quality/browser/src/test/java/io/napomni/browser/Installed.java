package io.napomni.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what must be on the machine, or says what to install. */
final class Installed {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(java.io.File.pathSeparator));

    private Installed() {}

    /** @param given the browser's path, or blank for the first one that these folders have */
    static Path chromium(String given, String folders) {
        Path found = given.isBlank()
                ? NAMES.stream()
                        .flatMap(name -> in(folders, name).stream())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("There is no Chromium on the PATH. Install it"
                                + " (Debian: apt-get install chromium), or say where it is:"
                                + " -Dnapomni.browser.chromium=PATH"))
                : Path.of(given);
        if (!Files.isExecutable(found)) {
            throw new IllegalStateException("There is no Chromium at " + found + ". Correct"
                    + " -Dnapomni.browser.chromium, or leave it out to take the one on the PATH.");
        }
        return found;
    }

    static Path node(String folders) {
        return in(folders, "node")
                .orElseThrow(
                        () -> new IllegalStateException(
                                "There is no Node on the PATH. Install Node 20 or later (Debian: apt-get install nodejs npm)."));
    }

    /** @param modules what npm has fetched */
    static void driver(Path modules) {
        if (!Files.exists(modules.resolve("package/cli.js"))) {
            throw new IllegalStateException("The browser's driver is missing. Fetch it: cd quality/browser && npm ci");
        }
    }

    private static Optional<Path> in(String folders, String name) {
        return Stream.of(SEPARATOR.split(folders))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
