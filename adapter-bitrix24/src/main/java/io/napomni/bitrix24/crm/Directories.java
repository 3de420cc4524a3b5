package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stages of all pipelines at once, by the directories in which the portal keeps them; empty if the portal did not
 * give them all.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-list.html">crm.status.list</a>
 */
record Directories(Map<String, StageBook> books) {
    private static final int PAGE = 50;

    /** Asks for them. */
    static Command command(String name) {
        return new Command(name, "crm.status.list", Map.of("order", Map.of("SORT", "ASC")));
    }

    /** The method is known to have no pages; should it have some, nothing is made of the first. */
    static Directories from(CommandOutcome.Ok answer) {
        List<Json> rows = answer.result().items();
        boolean whole = answer.total().isPresent() ? answer.total().getAsLong() == rows.size() : rows.size() < PAGE;
        Map<String, List<Json>> byEntity = new LinkedHashMap<>();
        for (Json row : whole ? rows : List.<Json>of()) {
            row.get("ENTITY_ID")
                    .text()
                    .filter(entity -> entity.contains("_STAGE"))
                    .ifPresent(entity -> byEntity.computeIfAbsent(entity, any -> new ArrayList<>())
                            .add(row));
        }
        Map<String, StageBook> books = new LinkedHashMap<>();
        byEntity.forEach((entity, stages) -> books.put(entity, StageBook.of(stages)));
        return new Directories(books);
    }

    Optional<StageBook> find(Kind kind, long pipelineId) {
        return Optional.ofNullable(books.get(StageBook.entity(kind, pipelineId)));
    }

    /**
     * The stage that a name or id means in whatever pipeline: there is but one, and its id bears the sign of its
     * pipeline, so that no card of another pipeline can take it.
     */
    Optional<String> only(Kind kind, String nameOrId) {
        List<StageBook> pipelines = books.entrySet().stream()
                .filter(book -> isOf(kind, book.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Set<String> ids = pipelines.stream()
                .flatMap(stages -> stages.meant(nameOrId).stream())
                .collect(Collectors.toSet());
        return ids.stream()
                .filter(id -> ids.size() == 1 && (id.contains(":") || pipelines.size() == 1))
                .findFirst();
    }

    /**
     * Itself, if some pipeline has a stage of that id, or if not all stages are known.
     *
     * @throws ConfigurationException if none has; it names the nearest
     */
    Directories require(Kind kind, String id) {
        List<StageBook.Named> stages = books.entrySet().stream()
                .filter(book -> isOf(kind, book.getKey()))
                .flatMap(book -> book.getValue().stages().stream())
                .toList();
        if (!stages.isEmpty() && stages.stream().noneMatch(stage -> stage.id().equals(id))) {
            throw new ConfigurationException("The portal has no stage \"" + id + "\". "
                    + Nearest.to(id, stages, StageBook.Named::id) + " A stage is named by its name or its id.");
        }
        return this;
    }

    private static boolean isOf(Kind kind, String entity) {
        String pipelines = StageBook.entity(kind, 1).replaceFirst("1$", "");
        return entity.equals(StageBook.entity(kind, 0)) || entity.startsWith(pipelines);
    }
}
