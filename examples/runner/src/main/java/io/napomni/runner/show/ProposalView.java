package io.napomni.runner.show;

import io.napomni.action.Action;
import io.napomni.action.CreateTask;
import io.napomni.action.SendMail;
import io.napomni.action.UpdateFields;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        CountsView counts = new CountsView(screen, texts);
        counts.print(proposal.counts(), proposal.outside());
        counts.lookAt(proposal.doubtful(), proposal.leftOut(), most);
        screen.line();
        printWhatGoes(proposal, most);
    }

    /** Only what would go, and what would not and why. */
    public void printWhatGoes(Proposal proposal, int most) {
        if (proposal.reminders().isEmpty()) {
            screen.line(texts.of("preview.nothing"));
        } else {
            reminders(proposal.reminders(), most);
        }
        List<SetAside> aside = proposal.setAside().stream()
                .filter(one -> !one.why().code().equals("waits-for-step"))
                .toList();
        aside(List.copyOf(together(aside).values()), most);
        advice(aside);
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
        letters(reminders.stream().filter(Reminder::isContact).toList());
    }

    /** Just what would arrive. */
    private void letters(List<Reminder> letters) {
        int parts = letters.stream().mapToInt(one -> one.parts().size()).sum();
        if (!letters.isEmpty()) {
            screen.line(
                    parts == letters.size()
                            ? texts.of("preview.letters", letters.size())
                            : texts.of("preview.digests", letters.size(), parts));
        }
    }

    /** What would be in one letter and waits for one reason is one line. */
    private static Map<List<Object>, List<SetAside>> together(List<SetAside> aside) {
        return aside.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.reminder().orElse(one.part().key()), one.kind(), one.why(), one.until()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** What a person can do about it, once for each reason. */
    private void advice(List<SetAside> aside) {
        aside.stream()
                .map(one -> one.why().code())
                .distinct()
                .flatMap(code -> texts.find("advice." + code).stream())
                .forEach(advice -> screen.item("  ", advice));
    }

    private void aside(List<List<SetAside>> aside, int most) {
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
        aside.stream().limit(most).forEach(some -> table.row(row(some.get(0), labels(some))));
        table.print(screen);
        more(aside.size() - most);
    }

    private Object[] row(SetAside one, String labels) {
        return new Object[] {
            reasons.step(one.step()),
            labels,
            reasons.scenario(one.scenario()),
            texts.of("fate." + one.kind().name()),
            reasons.of(one.why(), one.until())
        };
    }

    private static String labels(List<SetAside> some) {
        return some.stream().map(one -> one.part().label()).collect(Collectors.joining(", "));
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
        if (action instanceof UpdateFields update) {
            return new TreeMap<>(update.fields())
                    .entrySet().stream()
                            .map(field -> field.getKey() + " = " + field.getValue())
                            .collect(Collectors.joining(", "));
        }
        return action instanceof CreateTask task ? texts.of("preview.user", task.responsibleId()) : "";
    }
}
