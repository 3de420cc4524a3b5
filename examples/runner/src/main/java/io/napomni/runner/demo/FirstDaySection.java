package io.napomni.runner.demo;

import io.napomni.decision.Reminder;
import io.napomni.run.Fate;
import io.napomni.runner.show.Texts;

/** The first day as five steps. */
final class FirstDaySection {

    private final Texts texts;
    private final Story story;

    FirstDaySection(Texts texts, Story story) {
        this.texts = texts;
        this.story = story;
    }

    String html() {
        long letters = story.proposal().reminders().stream()
                .filter(Reminder::isContact)
                .count();
        long tasks = story.proposal().reminders().size() - letters;
        String steps = step(
                        "demo.step.propose",
                        texts.of("demo.proposed", texts.count("letters", letters), texts.count("tasks", tasks)))
                + step(
                        "demo.step.first",
                        texts.of(
                                "demo.first",
                                texts.count(
                                        "letters",
                                        IndexPage.letters(story.first().fates()))))
                + step("demo.step.approve", texts.of("demo.approved", texts.count("effects", story.approved())))
                + step(
                        "demo.step.second",
                        texts.of(
                                "demo.second",
                                texts.count(
                                        "letters",
                                        IndexPage.letters(story.second().fates())),
                                story.firstLetters().size()))
                + step(
                        "demo.step.again",
                        texts.of(
                                "demo.again",
                                texts.count("letters", story.lettersAgain()),
                                story.again().count(Fate.Kind.ALREADY_HANDLED)));
        return IndexPage.section("day", texts.of("page.day"), "<ol class=\"steps\">" + steps + "</ol>");
    }

    private String step(String key, String what) {
        String title = texts.of(key).replaceFirst("^\\d+\\.\\s*", "");
        return "<li><b>" + Html.text(title) + "</b><p>" + Html.text(what) + "</p></li>";
    }
}
