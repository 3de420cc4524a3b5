package io.napomni.runner.demo;

import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import io.napomni.runner.show.Texts;

/** The steps of the first day in the words that the screen and the page share. */
final class StepWords {

    private final Texts texts;

    StepWords(Texts texts) {
        this.texts = texts;
    }

    String proposed(Proposal proposal) {
        long letters = proposal.reminders().stream().filter(Reminder::isContact).count();
        long tasks = proposal.reminders().size() - letters;
        return texts.of("demo.proposed", texts.count("letters", letters), texts.count("tasks", tasks));
    }

    /** @param received letters at the mail server */
    String first(int received) {
        return texts.of("demo.first", texts.count("letters", received));
    }

    String approved(int effects) {
        return texts.of("demo.approved", texts.count("effects", effects));
    }

    /** @param received all letters of the day at the mail server */
    String second(RunReport report, int received) {
        return texts.of("demo.second", texts.count("letters", letters(report)), received);
    }

    /** @param received letters at the mail server because of this run */
    String again(RunReport report, int received) {
        return texts.of("demo.again", texts.count("letters", received), report.count(Fate.Kind.ALREADY_HANDLED));
    }

    private static long letters(RunReport report) {
        return report.fates().stream()
                .filter(fate -> fate.kind() == Fate.Kind.DONE)
                .filter(fate -> fate.part().key().step().equals("mail"))
                .count();
    }
}
