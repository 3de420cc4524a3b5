package io.napomni.runner.show;

import io.napomni.action.Action;
import io.napomni.action.CreateTask;
import io.napomni.action.SendMail;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import java.util.List;

/** A proposal for a person: what a run would do now, and what it would not and why. */
public final class ProposalView {

    private final Screen screen;
    private final Texts texts;
    private final Reasons reasons;

    /** Prints to the screen in the language of the texts. */
    public ProposalView(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
        this.reasons = new Reasons(texts);
    }

    /** Prints it; at most so many lines of each kind. */
    public void print(Proposal proposal, int most) {
        screen.line(screen.paint().bold(texts.of("preview.head", proposal.today())));
        new CountsView(screen, texts).print(proposal.counts(), proposal.outside());
        screen.line();
        if (proposal.reminders().isEmpty()) {
            screen.line(texts.of("preview.nothing"));
        } else {
            reminders(proposal.reminders(), most);
        }
        aside(
                proposal.setAside().stream()
                        .filter(one -> !one.why().code().equals("waits-for-step"))
                        .toList(),
                most);
    }

    private void reminders(List<Reminder> reminders, int most) {
        Table table = Table.of(
                texts.of("column.what"),
                texts.of("column.contract"),
                texts.of("column.scenario"),
                texts.of("column.to"),
                texts.of("column.subject"));
        reminders.stream()
                .limit(most)
                .forEach(one -> table.row(
                        reasons.step(one.step()),
                        one.label(),
                        reasons.scenario(one.scenario()),
                        to(one.action()),
                        one.parts().get(0).subject().id()));
        table.print(screen);
        more(reminders.size() - most);
    }

    private void aside(List<SetAside> aside, int most) {
        if (aside.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.paint().faint(texts.of("preview.aside")));
        Table table = Table.of(
                texts.of("column.what"),
                texts.of("column.contract"),
                texts.of("column.scenario"),
                texts.of("column.state"),
                texts.of("column.why"));
        aside.stream()
                .limit(most)
                .forEach(one -> table.row(
                        reasons.step(one.step()),
                        one.part().label(),
                        reasons.scenario(one.scenario()),
                        texts.of("fate." + one.kind().name()),
                        reasons.of(one.why(), one.until())));
        table.print(screen);
        more(aside.size() - most);
    }

    private void more(int left) {
        if (left > 0) {
            screen.line(texts.of("report.more", left));
        }
    }

    private String to(Action action) {
        if (action instanceof SendMail mail) {
            return mail.to().value();
        }
        return action instanceof CreateTask task ? texts.of("preview.user", task.responsibleId()) : "";
    }
}
