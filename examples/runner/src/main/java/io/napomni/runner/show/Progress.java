package io.napomni.runner.show;

import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.port.Outcome;
import io.napomni.run.RunListener;
import io.napomni.run.RunReport;

/** A bar on a terminal while a run reads and sends; nothing elsewhere. For one run at a time. */
public final class Progress implements RunListener, AutoCloseable {

    private final Bar bar;
    private final Texts texts;

    private Progress(Screen screen, Texts texts) {
        this.bar = new Bar(screen);
        this.texts = texts;
    }

    /** A bar on the screen's terminal. */
    public static Progress on(Screen screen, Texts texts) {
        return new Progress(screen, texts);
    }

    @Override
    public void reading(String useCase, long facts) {
        if (facts == 1) {
            bar.begin(texts.of("progress.reading"), -1);
        }
        bar.stepTo(facts);
    }

    @Override
    public void proposed(Proposal proposal) {
        bar.end();
        if (!proposal.reminders().isEmpty()) {
            bar.begin(texts.of("progress.sending"), proposal.reminders().size());
        }
    }

    @Override
    public void settled(Reminder reminder, Outcome outcome) {
        bar.step();
    }

    @Override
    public void finished(RunReport report) {
        bar.end();
    }

    @Override
    public void close() {
        bar.end();
    }
}
