package io.napomni.runner.demo;

import io.napomni.model.Customer;
import io.napomni.rule.Gate;
import io.napomni.runner.demo.world.Postbox;
import io.napomni.runner.show.GateWords;
import io.napomni.runner.show.Reasons;
import io.napomni.runner.show.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every contract, grouped by what became of it, with the reason. Without a script: radio buttons and style sheets filter. */
final class ContractSection {

    private final Texts texts;
    private final Story story;
    private final Outcomes outcomes;
    private final ContractWords words;
    private final Reasons reasons;
    private final GateWords gates;

    ContractSection(Texts texts, Story story) {
        this.texts = texts;
        this.story = story;
        this.outcomes = new Outcomes(story);
        this.words = new ContractWords(texts, outcomes);
        this.reasons = new Reasons(texts);
        this.gates = new GateWords(texts);
    }

    String html() {
        Map<Group, StringBuilder> rows = new EnumMap<>(Group.class);
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        for (ContractStory one : story.contracts()) {
            Group group = Group.of(one, outcomes);
            counts.merge(group, 1, Integer::sum);
            row(rows.computeIfAbsent(group, absent -> new StringBuilder()), one);
        }
        StringBuilder content = new StringBuilder("<p class=\"note\">" + Html.text(texts.of("page.contracts-note")));
        content.append("</p><div class=\"filter\">");
        radio(content, "all", texts.of("group.all"), story.contracts().size(), true);
        counts.forEach((group, count) -> radio(content, group.css(), texts.of("group." + group.name()), count, false));
        rows.forEach((group, html) -> content.append("<div class=\"group g-" + group.css() + "\"><h3>")
                .append(Html.text(texts.of("group." + group.name())))
                .append(" <small>")
                .append(counts.get(group))
                .append("</small></h3>")
                .append(html)
                .append("</div>"));
        return IndexPage.section(
                "contracts",
                texts.of("page.contracts"),
                content.append("</div>").toString());
    }

    private static void radio(StringBuilder content, String id, String title, int count, boolean checked) {
        content.append("<input type=\"radio\" name=\"g\" id=\"f-" + id + "\"" + (checked ? " checked" : "")
                + "><label for=\"f-" + id + "\">" + Html.text(title) + " <small>" + count + "</small></label>");
    }

    private void row(StringBuilder html, ContractStory one) {
        var contract = one.fact().contract();
        String customer = one.fact().card().map(Customer::name).orElse("–");
        html.append("<details class=\"c\"><summary><b>")
                .append(Html.text(contract.number()))
                .append("</b> <span>")
                .append(Html.text(customer))
                .append("</span> ")
                .append(Html.text(words.why(one)))
                .append("</summary><p>");
        letters(html, outcomes.letters(contract.ref()));
        html.append(conditions(one)).append("</p></details>\n");
    }

    private void letters(StringBuilder html, List<Postbox.Sent> letters) {
        letters.forEach(one -> html.append("<a href=\"letters/" + one.file() + ".html\">✉ ")
                .append(Html.text(texts.day(one.day()) + " " + one.letter().subject()))
                .append("</a><br>"));
    }

    /** Every condition of every scenario, for those who want to know. */
    private String conditions(ContractStory story) {
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
