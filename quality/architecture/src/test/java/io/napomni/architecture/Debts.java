package io.napomni.architecture;

import java.util.List;

/**
 * What the house owes: complaints that stand until they are paid, each by the words that name it. The list may only get
 * shorter. New code is judged without mercy.
 */
final class Debts {

    private static final List<String> OWED = List.of(
            // It is a sample of the person, not a manager of anything.
            "io.napomni.testkit.sample.SampleManager:",
            "testkit/contract/StoresUnderTest.java is a test among",
            "TodoAdd.java: the body of execute has 26 lines");

    private Debts() {}

    static List<String> without(List<String> complaints) {
        return complaints.stream()
                .filter(complaint -> OWED.stream().noneMatch(complaint::contains))
                .toList();
    }
}
