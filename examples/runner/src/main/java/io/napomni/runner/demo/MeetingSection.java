package io.napomni.runner.demo;

import io.napomni.runner.demo.world.Postbox;
import io.napomni.runner.show.Texts;

/** Customers of both systems, and the letters that waited for the day after. */
final class MeetingSection {

    private static final int SHOWN = 12;

    private final Texts texts;
    private final Beside beside;

    MeetingSection(Texts texts, Beside beside) {
        this.texts = texts;
        this.beside = beside;
    }

    String html() {
        StringBuilder content = new StringBuilder("<p class=\"note\">"
                + Html.text(texts.of(
                        "page.both-note",
                        texts.count("customers", beside.shared()),
                        beside.meetings().size(),
                        beside.mostADay()))
                + "</p><ul class=\"steps\">");
        beside.meetings().stream().limit(SHOWN).forEach(one -> content.append(meeting(one)));
        return IndexPage.section(
                "both", texts.of("page.both"), content.append("</ul>").toString());
    }

    private String meeting(Meeting one) {
        return "<li><b>" + Html.text(one.customer()) + "</b> <small>"
                + Html.text(texts.of("page.both-known", one.company(), one.card())) + "</small>"
                + letter(one.first(), "page.both-first") + letter(one.second(), "page.both-second") + "</li>";
    }

    private String letter(Postbox.Sent one, String key) {
        return "<p>" + Html.text(texts.of(key, texts.day(one.day()))) + " <a href=\"letters/" + one.file() + ".html\">"
                + Html.text(one.letter().subject()) + "</a></p>";
    }
}
