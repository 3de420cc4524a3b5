package io.napomni.run.manual;

/**
 * A letter that can be sent about a subject: the mail step of a stage.
 *
 * @param useCase whose facts it is about
 * @param stage of the scenario, for example {@code renewal} or {@code level-2}
 */
public record LetterChoice(String useCase, String scenario, String stage, String step) {

    /** Whether a person means it by this word: the stage, or the scenario with or without the use-case before it. */
    public boolean isCalled(String word) {
        return word.equals(stage) || word.equals(scenario) || (useCase + "-" + word).equals(scenario);
    }
}
