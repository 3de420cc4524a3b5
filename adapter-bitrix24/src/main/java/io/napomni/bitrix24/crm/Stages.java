package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.SourceException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The stages of a pipeline by what they mean: a deal in a stage of success or failure is closed.
 *
 * @param open ids of stages in which a deal is at work, in their order
 * @param closed ids of stages of success and failure
 */
public record Stages(Set<String> open, Set<String> closed) {
    private static final Predicate<String> ID =
            Pattern.compile("[A-Za-z0-9_:-]{1,100}").asMatchPredicate();

    /** Asks for the stages of a pipeline. */
    public static Command command(String name, long pipelineId) {
        String entity = pipelineId == 0 ? "DEAL_STAGE" : "DEAL_STAGE_" + pipelineId;
        return new Command(
                name, "crm.status.list", Map.of("filter", Map.of("ENTITY_ID", entity), "order", Map.of("SORT", "ASC")));
    }

    /**
     * Deals are read by these ids, so a stage that is passed over would hide its deals without a word.
     *
     * @throws SourceException if no stage is open, or one has no id: then the answer cannot be the whole list
     */
    public static Stages from(Json result) {
        Set<String> open = new LinkedHashSet<>();
        Set<String> closed = new LinkedHashSet<>();
        for (Json stage : result.items()) {
            String id = stage.get("STATUS_ID")
                    .text()
                    .filter(ID)
                    .orElseThrow(
                            () -> new SourceException("Bitrix24, crm.status.list: a stage of the pipeline has no id."
                                    + " Nothing of this reading is used; if it comes again, report it."));
            (isFinal(stage) ? closed : open).add(id);
        }
        if (open.isEmpty()) {
            throw new SourceException("Bitrix24, crm.status.list: the pipeline has no open stage."
                    + " Check that the webhook's owner may see its settings.");
        }
        return new Stages(open, closed);
    }

    private static boolean isFinal(Json stage) {
        String meaning = stage.get("SEMANTICS")
                .text()
                .or(() -> stage.get("EXTRA").get("SEMANTICS").text())
                .orElse("process");
        return List.of("S", "F", "success", "failure", "apology").contains(meaning);
    }
}
