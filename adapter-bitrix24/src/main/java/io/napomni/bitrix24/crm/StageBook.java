package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.ConfigurationException;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The stages of one pipeline by their names and ids. */
public record StageBook(List<Named> stages) {

    /**
     * A stage.
     *
     * @param id for example {@code C3:WON}, or {@code WON} in the general pipeline
     */
    public record Named(String id, String name) {
        private boolean isWithin(String shortId) {
            return id.endsWith(":" + shortId);
        }

        @Override
        public String toString() {
            return "\"" + name + "\" (" + id + ")";
        }
    }

    /** Asks for them. */
    static Command command(String name, Kind kind, long pipelineId) {
        return new Command(
                name,
                "crm.status.list",
                Map.of("filter", Map.of("ENTITY_ID", entity(kind, pipelineId)), "order", Map.of("SORT", "ASC")));
    }

    /** The directory in which the portal keeps them. */
    static String entity(Kind kind, long pipelineId) {
        String deals = pipelineId == 0 ? "DEAL_STAGE" : "DEAL_STAGE_" + pipelineId;
        return kind == Kind.SMART_INVOICE ? "SMART_INVOICE_STAGE_" + pipelineId : deals;
    }

    /** @throws SourceException if the answer lists none, or one without an id */
    static StageBook from(Json result) {
        return of(result.items());
    }

    /** @throws SourceException if there is none, or one without an id */
    static StageBook of(List<Json> rows) {
        List<Named> stages = new ArrayList<>();
        for (Json stage : rows) {
            String id = stage.get("STATUS_ID").text().orElseThrow(() -> incomplete("a stage has no id"));
            stages.add(new Named(id, stage.get("NAME").text().orElse(id)));
        }
        if (stages.isEmpty()) {
            throw incomplete("the pipeline has no stages");
        }
        return new StageBook(List.copyOf(stages));
    }

    private static SourceException incomplete(String what) {
        return new SourceException("Bitrix24, crm.status.list: " + what
                + ". Check that the webhook's owner may see the pipeline's settings.");
    }

    /**
     * The stage of that id, with or without the pipeline's sign before the colon, or of that name in any case.
     *
     * @throws ConfigurationException if there is none, or several; it names the nearest
     */
    public Named find(String nameOrId) {
        String wanted = nameOrId.strip();
        List<Named> found = first(stage -> stage.id().equals(wanted));
        found = found.isEmpty() ? first(stage -> stage.name().equalsIgnoreCase(wanted)) : found;
        found = found.isEmpty() ? first(stage -> stage.isWithin(wanted)) : found;
        if (found.size() == 1) {
            return found.get(0);
        }
        String what = found.isEmpty() ? "no stage" : "several stages";
        throw new ConfigurationException("The pipeline has " + what + " \"" + nameOrId + "\". "
                + Nearest.to(wanted, found.isEmpty() ? stages : found, Named::name)
                + " A stage is named by its name or its id.");
    }

    /** The ids of all stages that the name or id could mean. */
    Set<String> meant(String nameOrId) {
        String wanted = nameOrId.strip();
        return first(stage ->
                        stage.id().equals(wanted) || stage.name().equalsIgnoreCase(wanted) || stage.isWithin(wanted))
                .stream()
                .map(Named::id)
                .collect(Collectors.toSet());
    }

    private List<Named> first(Predicate<Named> fits) {
        return stages.stream().filter(fits).toList();
    }
}
