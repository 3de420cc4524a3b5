package io.napomni.runner.demo;

import io.napomni.decision.SetAside;
import io.napomni.insight.Explanation;
import io.napomni.model.SubjectRef;
import io.napomni.rule.Gate;
import io.napomni.rule.Verdict;
import io.napomni.runner.show.GateWords;
import io.napomni.runner.show.Reasons;
import io.napomni.runner.show.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a contract was or was not written about, in a sentence made of verdicts, conditions and what became of them. */
final class ContractWords {

    private static final Pattern FROM = Pattern.compile("^from (\\d{4}-\\d{2}-\\d{2})");
    private static final Set<String> QUIET = Set.of("closed", "contract-ended");
    private static final Set<String> ENDED = Set.of("lapsed", "contract-ended");

    private final Texts texts;
    private final Outcomes outcomes;
    private final Reasons reasons;
    private final GateWords gates;

    ContractWords(Texts texts, Outcomes outcomes) {
        this.texts = texts;
        this.outcomes = outcomes;
        this.reasons = new Reasons(texts);
        this.gates = new GateWords(texts);
    }

    Group group(ContractStory story) {
        SubjectRef subject = story.fact().contract().ref();
        if (story.fact().contract().closed()) {
            return Group.CLOSED;
        }
        if (outcomes.isDone(subject, "contract-renewal") || outcomes.isDone(subject, "contract-stock")) {
            return Group.WRITTEN;
        }
        if (outcomes.isDone(subject, "contract-ended")) {
            return Group.TASK;
        }
        Optional<SetAside> aside = story.explanations().stream()
                .flatMap(one -> outcomes.aside(subject, one.scenario()).stream())
                .findFirst();
        if (aside.isPresent()) {
            return aside.get().kind() == SetAside.Why.BLOCKED ? Group.IMPOSSIBLE : Group.LATER;
        }
        if (has(story, verdict -> verdict instanceof Verdict.Undecidable)) {
            return Group.DOUBTFUL;
        }
        return has(
                        story,
                        verdict -> verdict instanceof Verdict.NotDue not
                                && not.why().code().equals("not-reached"))
                ? Group.NOT_YET
                : Group.NOTHING;
    }

    private static boolean has(ContractStory story, Predicate<Verdict> wanted) {
        return story.explanations().stream()
                .filter(one -> !one.scenario().equals("contract-ended"))
                .map(Explanation::verdict)
                .anyMatch(wanted);
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
        String key = "why." + one.scenario() + "." + (ENDED.contains(code) ? "lapsed" : code);
        var supply = story.fact().supply();
        Object anchor = one.scenario().equals("contract-stock")
                ? supply.lastShippedOn()
                        .or(() -> supply.contract().startsOn())
                        .<Object>map(day -> day)
                        .orElse("–")
                : supply.contract().endsOn().<Object>map(day -> day).orElse("–");
        String never = one.scenario().equals("contract-stock")
                        && supply.lastShippedOn().isEmpty()
                ? ".never"
                : "";
        return texts.find(key + never, anchor, opens(one))
                .or(() -> texts.find(key, anchor, opens(one)))
                .orElseGet(() -> texts.of("why.other", reasons.scenario(one.scenario()), reasons.brief(code)));
    }

    /** First day on which a letter would go, as the rule's own conditions say. */
    private Object opens(Explanation one) {
        return one.gates().stream()
                .map(Gate::evidence)
                .map(FROM::matcher)
                .filter(Matcher::find)
                .<Object>map(found -> LocalDate.parse(found.group(1)))
                .findFirst()
                .orElse("–");
    }

    /** Every condition of every scenario, for those who want to know. */
    String conditions(ContractStory story) {
        return story.explanations().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of("<b>" + Html.text(reasons.scenario(one.scenario())) + "</b>"),
                        one.gates().stream().map(this::gate)))
                .collect(Collectors.joining("<br>"));
    }

    private String gate(Gate gate) {
        String mark = switch (gate.state()) {
            case OPEN -> "<i class=\"y\">✓</i>";
            case SHUT -> "<i class=\"n\">✗</i>";
            case UNKNOWN -> "<i class=\"q\">?</i>";
        };
        String evidence = gates.evidence(gate);
        return mark + " " + Html.text(gates.question(gate)) + (evidence.isEmpty() ? "" : ": " + Html.text(evidence));
    }
}
