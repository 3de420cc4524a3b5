package io.napomni.architecture;

import java.util.List;

/**
 * What the house owes: complaints that stand until they are paid, each by the words that name it. The list may only get
 * shorter. New code is judged without mercy.
 */
final class Debts {

    private static final List<String> OWED = List.of(
            "CommandTree.java: the body of of has 27 lines",
            "SettingsReader.java: the body of read has 40 lines",
            "ContractWords.java: the body of group has 27 lines",
            "FirstDaySection.java: the body of html has 32 lines",
            "LetterSection.java: the body of list has 28 lines",
            "Storyteller.java: the body of live has 35 lines",
            "WeekTable.java: the body of print has 27 lines",
            "SampleLetters.java: the body of of has 26 lines",
            "Wiring.java: the body of open has 26 lines");

    private Debts() {}

    static List<String> without(List<String> complaints) {
        return complaints.stream()
                .filter(complaint -> OWED.stream().noneMatch(complaint::contains))
                .toList();
    }
}
