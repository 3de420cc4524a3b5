package io.napomni.architecture;

import java.util.List;

/**
 * What the house owes: complaints that stand until they are paid, each by the words that name it. The list may only get
 * shorter. New code is judged without mercy.
 */
final class Debts {

    private static final List<String> OWED = List.of();

    private Debts() {}

    static List<String> without(List<String> complaints) {
        return complaints.stream()
                .filter(complaint -> OWED.stream().noneMatch(complaint::contains))
                .toList();
    }
}
