package io.napomni.runner.demo;

import io.napomni.runner.ExitCode;
import io.napomni.runner.Signals;
import io.napomni.runner.UsageException;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** The whole library on a made-up company: a portal, a mail server and a ledger, all on this machine. */
public final class Demo {

    /** A Monday, so that the first letters go at once; always the same, so that everybody sees the same. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 23);

    private final Screen screen;
    private final Texts texts;
    private final Signals signals;

    /** A demonstration for this screen, in the language of these texts. */
    public Demo(Screen screen, Texts texts, Signals signals) {
        this.screen = screen;
        this.texts = texts;
        this.signals = signals;
    }

    /**
     * Plays it and writes its letters and pages.
     *
     * @param root folder for what is written; emptied of an earlier demonstration first
     * @param first day of the first run
     * @param days how many days are lived through after it
     * @throws UsageException if the folder cannot be written or is somebody's
     */
    public ExitCode play(Path root, int deals, LocalDate first, int days) {
        DemoScreen shown = new DemoScreen(screen, texts);
        DemoFolder folder = folder(root);
        try (DemoWorld world = DemoWorld.of(deals, first, texts.language(), folder)) {
            Story story = new Storyteller(world, shown, signals).tell(days);
            new Pages(folder, texts).write(story);
            shown.end(story, folder);
            return story.isWhole() ? ExitCode.OK : ExitCode.STOPPED;
        } catch (IOException unwritable) {
            throw UsageException.of("demo.unwritable", root);
        }
    }

    private static DemoFolder folder(Path root) {
        try {
            return DemoFolder.emptied(root);
        } catch (IOException unwritable) {
            throw UsageException.of("demo.unwritable", root);
        }
    }
}
