package io.napomni.runner.command;

import io.napomni.run.RunListener;
import io.napomni.runner.Surroundings;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.returned.ReturnedLetters;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import io.napomni.runner.wire.Wiring;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What one call of {@code remind} was given, for every command. */
public final class Session {

    private static final Set<String> YES = Set.of("yes", "y", "да", "д");

    private final Surroundings surroundings;
    private final Texts texts;

    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private Path config = Path.of("remind.yml");

    @Option(names = "--today", paramLabel = "YYYY-MM-DD", scope = ScopeType.INHERIT)
    private Optional<LocalDate> today = Optional.empty();

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    /** A session in a language. */
    public Session(Surroundings surroundings, Texts texts) {
        this.surroundings = surroundings;
        this.texts = texts;
    }

    /** Here only its spelling is checked: the language was needed before anything could be said. */
    @Option(names = "--lang", paramLabel = "ru|en", scope = ScopeType.INHERIT)
    void language(String code) {
        if (Language.of(code).isEmpty()) {
            throw UsageException.of("config.not-a-language", "--lang", code);
        }
    }

    /** Where output goes. */
    public Screen screen() {
        return surroundings.screen();
    }

    /** What is outside. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** In which words. */
    public Texts texts() {
        return texts;
    }

    boolean json() {
        return json;
    }

    /** Against which paths are read. */
    public Path folder() {
        return surroundings.folder();
    }

    Path config() {
        return surroundings.folder().resolve(config);
    }

    Settings settings() {
        return Settings.read(config(), surroundings.environment());
    }

    Wiring open(Settings settings, RunListener listener) {
        return Wiring.open(settings, surroundings.clock(), listener);
    }

    Wiring open(Settings settings) {
        return open(settings, RunListener.SILENT);
    }

    Wiring open() {
        return open(settings());
    }

    /** Who reads what came back. */
    ReturnedLetters returned(Wiring wiring, Settings settings) {
        return new ReturnedLetters(
                wiring.stores(), settings.smtp(), texts, today(settings), wiring.customers(), wiring.notes());
    }

    /** The day that was asked for. */
    public Optional<LocalDate> givenDay() {
        return today;
    }

    /** The day that was asked for, else the day it is where the company is. */
    LocalDate today(Settings settings) {
        return today.orElseGet(() -> LocalDate.now(surroundings.clock().withZone(settings.zone())));
    }

    /** Who is at work, where nobody was named. */
    String by(Optional<String> named) {
        return named.orElse(surroundings.user());
    }

    /** Asks, and waits for a line that says yes. */
    boolean isConfirmed(String question) {
        screen().line(texts.of(question));
        return surroundings
                .keyboard()
                .line()
                .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
                .filter(YES::contains)
                .isPresent();
    }
}
