package io.napomni.runner.main;

import io.napomni.runner.Keyboard;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The terminal, on which nothing is shown of what is typed; standard input where there is none. */
final class Terminal implements Keyboard {

    @Override
    @SuppressWarnings("SystemConsoleNull") // newer JDKs give a console that reads the standard input by itself
    public Optional<String> line() {
        Console console = System.console();
        return console == null
                ? piped()
                : Optional.ofNullable(console.readPassword()).map(String::valueOf);
    }

    private static Optional<String> piped() {
        try {
            return Optional.ofNullable(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
