package io.napomni.runner.demo;

import io.napomni.decision.Proposal;
import io.napomni.run.RunReport;
import io.napomni.runner.demo.world.Postbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that happened in the demo.
 *
 * @param deals how many contracts the portal has
 * @param contracts every contract, explained
 * @param days the first day, and what came after
 * @param letters all letters of all days
 * @param beside what a 1C base beside the portal added, if there was one
 * @param isWhole whether it was told to its end
 */
record Story(
        LocalDate firstDay,
        int deals,
        FirstDay first,
        List<ContractStory> contracts,
        List<Day> days,
        List<Postbox.Sent> letters,
        Optional<Beside> beside,
        boolean isWhole) {

    Story {
        contracts = List.copyOf(contracts);
        days = List.copyOf(days);
        letters = List.copyOf(letters);
    }

    /**
     * The day on which everything is shown.
     *
     * @param proposal what the first run would do, before it did
     * @param first the first run ever: it sends a few and holds the rest for a person
     * @param lettersFirst letters at the mail server because of it
     * @param approved how many effects the person let go
     * @param second the run after the approval
     * @param again the same day once more
     * @param lettersAgain letters at the mail server because of it
     * @param remaining what the day leaves undone, and why
     */
    record FirstDay(
            Proposal proposal,
            RunReport first,
            int lettersFirst,
            int approved,
            RunReport second,
            RunReport again,
            int lettersAgain,
            Proposal remaining) {}

    /** The letters of the first day. */
    List<Postbox.Sent> firstLetters() {
        return letters.stream().filter(one -> one.day().equals(firstDay)).toList();
    }
}
