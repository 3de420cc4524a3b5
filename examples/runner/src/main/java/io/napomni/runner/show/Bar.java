package io.napomni.runner.show;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; nothing elsewhere. Safe for several threads. */
public final class Bar {

    private static final int OFTEN_MILLIS = 100;

    private final Screen screen;
    private @Nullable ProgressBar bar;

    /** On the terminal behind {@code err}, if there is one. */
    public Bar(Screen screen) {
        this.screen = screen;
    }

    /** Begins anew; a length of -1 is not known. */
    public synchronized void begin(String task, long length) {
        end();
        if (screen.progress()) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(length)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUpdateIntervalMillis(OFTEN_MILLIS)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    /** One more is done. */
    public synchronized void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /** So many are done. */
    public synchronized void stepTo(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** Takes the bar away. */
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
