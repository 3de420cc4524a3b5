package io.napomni.runner.demo;

import io.napomni.decision.SetAside;
import io.napomni.runner.show.Texts;

/** The demo's one page to look at: the first day, letters, ninety days, every contract. */
final class IndexPage {

    private final Texts texts;
    private final Story story;

    IndexPage(Texts texts, Story story) {
        this.texts = texts;
        this.story = story;
    }

    String html() {
        String body = "<header><h1>" + Html.text(texts.of("page.title")) + "</h1><p class=\"lead\">"
                + Html.text(texts.of(lead(), texts.count("contracts", story.deals()), story.firstDay(), orders()))
                + "</p><nav><a href=\"#day\">" + Html.text(texts.of("page.day")) + "</a><a href=\"#letters\">"
                + Html.text(texts.of("page.letters")) + "</a><a href=\"#days\">" + Html.text(daysTitle())
                + "</a>" + bothLink() + "<a href=\"#contracts\">" + Html.text(texts.of("page.contracts"))
                + "</a></nav></header>\n<main>"
                + cards() + new FirstDaySection(texts, story).html() + new LetterSection(texts, story).html()
                + section(
                        "days",
                        daysTitle(),
                        new DaysSection(texts, story.days(), story.beside().isPresent()).html())
                + story.beside()
                        .map(beside -> new MeetingSection(texts, beside).html())
                        .orElse("")
                + new ContractSection(texts, story).html() + "</main>";
        return Html.page(texts, texts.of("page.title"), body);
    }

    private String lead() {
        return story.beside().isPresent() ? "page.lead.1c" : "page.lead";
    }

    private String orders() {
        return story.beside()
                .map(beside -> texts.count("orders", beside.orders()))
                .orElse("");
    }

    private String bothLink() {
        return story.beside()
                .map(beside -> "<a href=\"#both\">" + Html.text(texts.of("page.both")) + "</a>")
                .orElse("");
    }

    private String daysTitle() {
        return texts.of(
                "page.days", texts.count("days", Math.max(0, story.days().size() - 1)));
    }

    private String cards() {
        long firstDay = story.firstLetters().size();
        long tasks = story.days().get(0).tasks();
        long later = story.letters().size() - firstDay;
        long impossible = story.first().remaining().setAside().stream()
                .filter(one -> one.kind() == SetAside.Why.BLOCKED)
                .count();
        return "<div class=\"cards\">"
                + card(story.deals(), "page.card.contracts")
                + card(firstDay, "page.card.letters")
                + card(tasks, "page.card.tasks")
                + card(impossible, "page.card.impossible")
                + card(story.first().lettersAgain(), "page.card.again")
                + card(later, "page.card.later")
                + story.beside()
                        .map(beside -> card(beside.orders(), "page.card.orders")
                                + card(beside.shared(), "page.card.shared")
                                + card(beside.meetings().size(), "page.card.waited"))
                        .orElse("")
                + "</div>";
    }

    private String card(long number, String key) {
        return "<div class=\"card\"><b>" + number + "</b><span>" + Html.text(texts.of(key)) + "</span></div>";
    }

    static String section(String id, String title, String content) {
        return "<section id=\"" + id + "\"><h2>" + Html.text(title) + "</h2>" + content + "</section>\n";
    }
}
