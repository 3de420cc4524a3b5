package io.napomni.runner.main;

import io.napomni.runner.ExitCode;
import io.napomni.runner.Surroundings;
import io.napomni.runner.command.CommandTree;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where {@code remind} starts. */
public final class Remind {

    private Remind() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("remind."))
                .collect(Collectors.toMap(name -> name, System::getProperty));
        Screen screen = Screen.of(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv(), properties);
        int code = run(
                new Surroundings(
                        screen,
                        System.getenv(),
                        Path.of("").toAbsolutePath(),
                        Clock.systemUTC(),
                        System.getProperty("user.name", "remind"),
                        new ShutdownSignals(),
                        new Terminal(),
                        new SecureRandom()),
                arguments);
        System.exit(code);
    }

    /** Runs one command and answers with its exit code. */
    public static int run(Surroundings surroundings, String... arguments) {
        Texts texts = Texts.in(language(surroundings, List.of(arguments)));
        int code = CommandTree.of(surroundings, texts).execute(arguments);
        return surroundings.screen().out().checkError() ? unwritten(surroundings, texts, code) : code;
    }

    /** A full disk, for example; who reads the output has only a part of it. */
    private static int unwritten(Surroundings surroundings, Texts texts, int code) {
        surroundings.screen().aside(texts.of("failed.line", texts.of("failed.output")));
        return code == ExitCode.OK.number() ? ExitCode.FAILED.number() : code;
    }

    /** Needed before the arguments are parsed, because what is wrong with them is said in it. */
    private static Language language(Surroundings surroundings, List<String> arguments) {
        Path config =
                surroundings.folder().resolve(option("--config", arguments).orElse("remind.yml"));
        return option("--lang", arguments)
                .flatMap(Language::of)
                .or(() -> Settings.language(config))
                .orElseGet(() -> Language.of(surroundings.environment()));
    }

    private static Optional<String> option(String name, List<String> arguments) {
        for (int at = 0; at < arguments.size(); at++) {
            if (arguments.get(at).startsWith(name + "=")) {
                return Optional.of(arguments.get(at).substring(name.length() + 1));
            }
            if (arguments.get(at).equals(name) && at + 1 < arguments.size()) {
                return Optional.of(arguments.get(at + 1));
            }
        }
        return Optional.empty();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
