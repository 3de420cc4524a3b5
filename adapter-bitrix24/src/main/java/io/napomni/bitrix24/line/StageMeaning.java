package io.napomni.bitrix24.line;

import io.napomni.bitrix24.wire.Json;
import io.napomni.port.SourceException;
import java.util.Set;

/** What it means that an item stands on a stage. */
public enum StageMeaning {
    /** It is at work. */
    OPEN,
    /** Won, paid. */
    SUCCESS,
    /** Lost, cancelled. */
    FAILURE;

    private static final Set<String> OPEN_ONES = Set.of("P", "process");
    private static final Set<String> SUCCESSES = Set.of("S", "success");
    private static final Set<String> FAILURES = Set.of("F", "failure", "apology");

    /** @throws SourceException for a meaning that is not documented: an item could be taken for open that is not */
    static StageMeaning of(Json stage) {
        String code = stage.get("SEMANTICS")
                .text()
                .or(() -> stage.get("EXTRA").get("SEMANTICS").text())
                .orElse("process");
        if (SUCCESSES.contains(code)) {
            return SUCCESS;
        }
        if (FAILURES.contains(code)) {
            return FAILURE;
        }
        if (OPEN_ONES.contains(code)) {
            return OPEN;
        }
        throw Lines.broken("a stage has a meaning that is not known."
                + " Nothing of this reading is used; if it comes again, report it.");
    }
}
