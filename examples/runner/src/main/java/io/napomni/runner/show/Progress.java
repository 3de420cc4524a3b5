package io.napomni.runner.show;

import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.port.Outcome;
import io.napomni.run.RunListener;
import io.napomni.run.RunReport;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal while a run reads and sends; nothing elsewhere. For one run at a time. */
public final class Progress implements RunListener, AutoCloseable {

    private static final int OFTEN_MILLIS = 100;

    private final Screen screen;
    private final Texts texts;
    private @Nullable ProgressBar bar;

    private Progress(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
    }

    /** A bar on the screen's terminal. */
    public static Progress on(Screen screen, Texts texts) {
        return new Progress(screen, texts);
    }

    @Override
    public synchronized void reading(String useCase, long facts) {
        if (facts == 1 || bar == null) {
            begin("progress.reading", -1);
        }
        step(facts);
    }

    @Override
    public synchronized void proposed(Proposal proposal) {
        if (!proposal.reminders().isEmpty()) {
            begin("progress.sending", proposal.reminders().size());
        }
    }

    @Override
    public synchronized void settled(Reminder reminder, Outcome outcome) {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public synchronized void finished(RunReport report) {
        close();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private void begin(String task, long most) {
        close();
        if (screen.progress()) {
            bar = new ProgressBarBuilder()
                    .setTaskName(texts.of(task))
                    .setInitialMax(most)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUpdateIntervalMillis(OFTEN_MILLIS)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    private void step(long to) {
        if (bar != null) {
            bar.stepTo(to);
        }
    }
}
