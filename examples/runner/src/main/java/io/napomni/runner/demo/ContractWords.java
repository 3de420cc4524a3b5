package io.napomni.runner.demo;

import io.napomni.insight.Explanation;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.rule.Gate;
import io.napomni.rule.Verdict;
import io.napomni.runner.show.Reasons;
import io.napomni.runner.show.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a contract was or was not written about, in a sentence made of verdicts and of what became of them. */
final class ContractWords {

    private static final Pattern FROM = Pattern.compile("^from (\\d{4}-\\d{2}-\\d{2})");
    private static final Set<String> QUIET = Set.of("closed", "contract-ended");
    private static final Set<String> ENDED = Set.of("lapsed", "contract-ended");

    private final Texts texts;
    private final Outcomes outcomes;
    private final Reasons reasons;

    ContractWords(Texts texts, Outcomes outcomes) {
        this.texts = texts;
        this.outcomes = outcomes;
        this.reasons = new Reasons(texts);
    }

    /** Sentences with their full stops. */
    String why(ContractStory story) {
        if (story.fact().contract().closed()) {
            return texts.of("why.closed");
        }
        List<String> sentences = story.explanations().stream()
                .flatMap(one -> sentence(story, one).stream())
                .distinct()
                .toList();
        return sentences.stream().map(one -> one + ".").collect(Collectors.joining(" "));
    }

    private Optional<String> sentence(ContractStory story, Explanation one) {
        SubjectRef subject = story.fact().contract().ref();
        String scenario = one.scenario();
        if (one.verdict() instanceof Verdict.Due due) {
            return Optional.of(due(story, scenario, subject, due));
        }
        if (one.verdict() instanceof Verdict.Undecidable doubt) {
            return Optional.of(texts.of("why.doubtful", reasons.of(doubt.why())));
        }
        String code = ((Verdict.NotDue) one.verdict()).why().code();
        if (scenario.equals("contract-ended") || QUIET.contains(code)) {
            return Optional.empty();
        }
        return Optional.of(notDue(story, one, code));
    }

    private String due(ContractStory story, String scenario, SubjectRef subject, Verdict.Due due) {
        var occasion = due.reached().get(due.reached().size() - 1);
        String key = "why." + scenario;
        if (outcomes.isDone(subject, scenario)) {
            return texts.of(
                    key + ".done",
                    occasion.anchor(),
                    story.fact().manager().map(manager -> manager.name()).orElse("–"));
        }
        String because = outcomes.aside(subject, scenario)
                .map(aside -> reasons.of(aside.why(), aside.until()))
                .orElse(texts.of("why.unknown"));
        return texts.of(key + ".waits", occasion.anchor(), because);
    }

    private String notDue(ContractStory story, Explanation one, String code) {
        Supply supply = story.fact().supply();
        boolean stock = one.scenario().equals("contract-stock");
        Object anchor = orDash(stock ? stockAnchor(supply) : supply.contract().endsOn());
        String key = "why." + one.scenario() + "." + (ENDED.contains(code) ? "lapsed" : code);
        String never = stock && supply.lastShippedOn().isEmpty() ? ".never" : "";
        return texts.find(key + never, anchor, opens(one))
                .or(() -> texts.find(key, anchor, opens(one)))
                .orElseGet(() -> texts.of("why.other", reasons.scenario(one.scenario()), reasons.brief(code)));
    }

    private static Optional<LocalDate> stockAnchor(Supply supply) {
        return supply.lastShippedOn().or(() -> supply.contract().startsOn());
    }

    private static Object orDash(Optional<LocalDate> day) {
        return day.<Object>map(known -> known).orElse("–");
    }

    /** First day on which a letter would go, as the rule's own conditions say. */
    private static Object opens(Explanation one) {
        return orDash(one.gates().stream()
                .map(Gate::evidence)
                .map(FROM::matcher)
                .filter(Matcher::find)
                .map(found -> LocalDate.parse(found.group(1)))
                .findFirst());
    }
}
