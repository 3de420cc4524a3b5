package io.napomni.runner.demo.play;

import io.napomni.runner.Keyboard;
import io.napomni.runner.Signals;
import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.serve.AnswerRuns;
import io.napomni.runner.serve.Serving.Voice;
import io.napomni.runner.show.Said;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import java.io.IOException;

/** Lets one play the customer and the manager in a browser, until Ctrl-C or Enter. */
public final class Play {

    private final Screen screen;
    private final Texts texts;
    private final Signals signals;
    private final Keyboard keyboard;

    /** On this screen. */
    public Play(Screen screen, Texts texts, Signals signals, Keyboard keyboard) {
        this.screen = screen;
        this.texts = texts;
        this.signals = signals;
        this.keyboard = keyboard;
    }

    /**
     * Opens the pages and waits.
     *
     * @param port that letters name; taken over
     * @throws IOException if it cannot be let go of
     */
    public void on(DemoWorld world, ReservedPort port) throws IOException {
        int number = port.number();
        port.close();
        Voice voice = this::say;
        Voice translating = voice.translating(Said.in(texts.language()));
        try (Playground ground = Playground.open(world, number, AnswerRuns.SETTLED, translating)) {
            screen.line();
            screen.line(screen.paint().bold(texts.of("demo.play.title")));
            ground.tell(this::say);
            say("demo.play.stop");
            untilEnterOr(() -> end(ground));
        }
    }

    private void end(Playground ground) {
        ground.close();
        say("demo.play.stopped");
    }

    /** Enter wakes who waits for Ctrl-C; where no keyboard is, nobody presses it. */
    private void untilEnterOr(Runnable farewell) {
        Thread waiting = Thread.currentThread();
        Thread enter = new Thread(() -> keyboard.line().ifPresent(line -> waiting.interrupt()), "remind-enter");
        enter.setDaemon(true);
        enter.start();
        signals.untilAsked(farewell);
    }

    private void say(String key, Object... values) {
        screen.line(texts.of(key, values));
    }
}
