package io.napomni.runner.demo;

import io.napomni.runner.show.Texts;

/** The first day as five steps. */
final class FirstDaySection {

    private final Texts texts;
    private final Story.FirstDay day;
    private final int letters;

    FirstDaySection(Texts texts, Story story) {
        this.texts = texts;
        this.day = story.first();
        this.letters = story.firstLetters().size();
    }

    String html() {
        StepWords words = new StepWords(texts);
        String steps = step("demo.step.propose", words.proposed(day.proposal()))
                + step("demo.step.first", words.first(day.lettersFirst()))
                + step("demo.step.approve", words.approved(day.approved()))
                + step("demo.step.second", words.second(day.second(), letters))
                + step("demo.step.again", words.again(day.again(), day.lettersAgain()));
        return IndexPage.section("day", texts.of("page.day"), "<ol class=\"steps\">" + steps + "</ol>");
    }

    private String step(String key, String what) {
        String title = texts.of(key).replaceFirst("^\\d+\\.\\s*", "");
        return "<li><b>" + Html.text(title) + "</b><p>" + Html.text(what) + "</p></li>";
    }
}
