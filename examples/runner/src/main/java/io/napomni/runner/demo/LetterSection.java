package io.napomni.runner.demo;

import io.napomni.runner.demo.world.Postbox;
import io.napomni.runner.show.Reasons;
import io.napomni.runner.show.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One letter of each kind as customers see it, and links to all others. */
final class LetterSection {

    private final Texts texts;
    private final Story story;
    private final Reasons reasons;

    LetterSection(Texts texts, Story story) {
        this.texts = texts;
        this.story = story;
        this.reasons = new Reasons(texts);
    }

    String html() {
        StringBuilder content = new StringBuilder();
        Stream.of("contract-renewal", "contract-stock", "dunning")
                .flatMap(scenario -> shown(scenario).stream())
                .forEach(one -> content.append("<h3>")
                        .append(Html.text(one.letter().subject()))
                        .append("</h3><p class=\"note\">")
                        .append(Html.text(
                                texts.of("page.letter-to", one.letter().recipient())))
                        .append(" <a href=\"letters/")
                        .append(one.file())
                        .append(".html\">")
                        .append(Html.text(texts.of("page.open")))
                        .append("</a></p>")
                        .append(new LetterPage(texts).frames("letters/" + one.file() + "-letter.html")));
        list(content, texts.of("page.first-letters", story.firstLetters().size()), story.firstLetters());
        List<Postbox.Sent> later = story.letters().stream()
                .filter(one -> one.day().isAfter(story.firstDay()))
                .toList();
        list(content, texts.of("page.later-letters", later.size()), later);
        return IndexPage.section("letters", texts.of("page.letters"), content.toString());
    }

    /** One whose customer is well known: with something left to ship, if there is such a letter. */
    private Optional<Postbox.Sent> shown(String scenario) {
        return story.firstLetters().stream()
                .filter(one -> one.reminder().scenario().equals(scenario))
                .findFirst();
    }

    private void list(StringBuilder content, String title, List<Postbox.Sent> letters) {
        if (letters.isEmpty()) {
            return;
        }
        content.append("<details class=\"list\"><summary>")
                .append(Html.text(title))
                .append("</summary><table><thead><tr>");
        Stream.of("column.day", "column.contract", "column.scenario", "column.to")
                .forEach(key ->
                        content.append("<th>").append(Html.text(texts.of(key))).append("</th>"));
        content.append("</tr></thead><tbody>");
        letters.forEach(one -> row(content, one));
        content.append("</tbody></table></details>");
    }

    private void row(StringBuilder content, Postbox.Sent one) {
        String number = Html.text(one.reminder().label());
        content.append("<tr>");
        cell(content, Html.text(texts.day(one.day())));
        cell(content, "<a href=\"letters/" + one.file() + ".html\">" + number + "</a>");
        cell(content, Html.text(reasons.scenario(one.reminder().scenario())));
        cell(content, Html.text(one.letter().recipient()));
        content.append("</tr>");
    }

    private static void cell(StringBuilder content, String html) {
        content.append("<td>").append(html).append("</td>");
    }
}
