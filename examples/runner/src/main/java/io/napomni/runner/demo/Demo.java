package io.napomni.runner.demo;

import io.napomni.runner.ExitCode;
import io.napomni.runner.Keyboard;
import io.napomni.runner.Signals;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.links.LinkSettings;
import io.napomni.runner.demo.play.Play;
import io.napomni.runner.demo.play.ReservedPort;
import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.demo.world.Postbox;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;

/** The whole library on a made-up company: a portal, a mail server and a ledger, all on this machine. */
public final class Demo {

    /** A Monday, so that the first letters go at once; always the same, so that everybody sees the same. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 23);

    private final Screen screen;
    private final Texts texts;
    private final Signals signals;
    private final Keyboard keyboard;

    /** A demonstration for this screen, in the language of these texts. */
    public Demo(Screen screen, Texts texts, Signals signals, Keyboard keyboard) {
        this.screen = screen;
        this.texts = texts;
        this.signals = signals;
        this.keyboard = keyboard;
    }

    /**
     * Plays it and writes its letters and pages.
     *
     * @param root folder for what is written; emptied of an earlier demonstration first
     * @param plan how much is to be shown
     * @param serve whether one may play the customer and the manager afterwards, until Ctrl-C
     * @throws UsageException if the folder cannot be written or is somebody's
     */
    public ExitCode play(Path root, DemoWorld.Plan plan, boolean serve) {
        DemoFolder folder = folder(root);
        try (ReservedPort port = ReservedPort.any();
                DemoWorld world = DemoWorld.of(plan, texts.language(), folder.ledger(), answers(port, serve))) {
            Story story = told(world, folder);
            if (!story.isWhole()) {
                return ExitCode.STOPPED;
            }
            if (serve) {
                world.postbox().telling(letter -> arrived(letter, folder));
                new Play(screen, texts, signals, keyboard).on(world, port);
            } else {
                screen.line("  " + texts.of("demo.play.offer"));
            }
            return ExitCode.OK;
        } catch (IOException unwritable) {
            throw UsageException.of("demo.unwritable", root);
        }
    }

    private void arrived(Postbox.Sent one, DemoFolder folder) {
        try {
            Path page = new Pages(folder, texts).write(one);
            screen.line(texts.of(
                    "demo.play.arrived", one.letter().subject(), one.letter().recipient(), page));
        } catch (IOException unwritable) {
            // It has arrived all the same.
            screen.aside(texts.of("demo.unwritable", folder.root()));
        }
    }

    /** Links of letters that nobody is going to open lead to the company's pages, as links of a company do. */
    private static URI answers(ReservedPort port, boolean serve) {
        return serve ? port.address().resolve(LinkSettings.PLACE) : DemoWorld.ANSWERS;
    }

    private Story told(DemoWorld world, DemoFolder folder) throws IOException {
        DemoScreen shown = new DemoScreen(screen, texts);
        Story story = new Storyteller(world, shown, signals).tell();
        new Pages(folder, texts).write(story);
        shown.end(story, folder);
        return story;
    }

    private static DemoFolder folder(Path root) {
        try {
            return DemoFolder.emptied(root);
        } catch (IOException unwritable) {
            throw UsageException.of("demo.unwritable", root);
        }
    }
}
