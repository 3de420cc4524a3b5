package io.napomni.runner.demo;

import io.napomni.decision.SetAside;
import io.napomni.insight.Explanation;
import io.napomni.model.SubjectRef;
import io.napomni.rule.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What became of a contract on the first day; each is in exactly one group. */
enum Group {
    WRITTEN,
    TASK,
    LATER,
    IMPOSSIBLE,
    DOUBTFUL,
    NOT_YET,
    NOTHING,
    CLOSED;

    static Group of(ContractStory story, Outcomes outcomes) {
        if (story.fact().contract().closed()) {
            return CLOSED;
        }
        SubjectRef subject = story.fact().contract().ref();
        if (Stream.of("contract-renewal", "contract-stock").anyMatch(letter -> outcomes.isDone(subject, letter))) {
            return WRITTEN;
        }
        if (outcomes.isDone(subject, "contract-ended")) {
            return TASK;
        }
        Optional<SetAside> aside = story.explanations().stream()
                .flatMap(one -> outcomes.aside(subject, one.scenario()).stream())
                .findFirst();
        return aside.map(one -> one.kind() == SetAside.Why.BLOCKED ? IMPOSSIBLE : LATER)
                .orElseGet(() -> notDue(story));
    }

    private static Group notDue(ContractStory story) {
        if (anyLetter(story, verdict -> verdict instanceof Verdict.Undecidable)) {
            return DOUBTFUL;
        }
        return anyLetter(story, Group::isEarly) ? NOT_YET : NOTHING;
    }

    private static boolean isEarly(Verdict verdict) {
        return verdict instanceof Verdict.NotDue not && not.why().code().equals("not-reached");
    }

    private static boolean anyLetter(ContractStory story, Predicate<Verdict> wanted) {
        return story.explanations().stream()
                .filter(one -> !one.scenario().equals("contract-ended"))
                .map(Explanation::verdict)
                .anyMatch(wanted);
    }

    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
