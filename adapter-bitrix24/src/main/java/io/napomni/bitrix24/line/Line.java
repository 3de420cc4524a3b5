package io.napomni.bitrix24.line;

import java.util.List;

/**
 * A pipeline; the API calls it a category.
 *
 * @param id 0 is the general one of deals
 */
public record Line(long id, String name, List<Stage> stages) {

    /** Copies the list. */
    public Line {
        stages = List.copyOf(stages);
    }

    /**
     * A stage.
     *
     * @param id for example {@code C3:WON}; no two stages of a kind of items share one
     * @param name as people see it
     */
    public record Stage(String id, String name, StageMeaning meaning) {}
}
