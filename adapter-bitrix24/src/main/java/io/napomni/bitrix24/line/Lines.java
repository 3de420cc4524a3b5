package io.napomni.bitrix24.line;

import io.napomni.bitrix24.crm.StageBook;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pipelines that are read, with their stages. */
public record Lines(List<Line> all) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:-]{1,100}");

    /** Copies the list. */
    public Lines {
        all = List.copyOf(all);
    }

    /** Ids of the pipelines. */
    public List<Long> ids() {
        return all.stream().map(Line::id).toList();
    }

    /** Ids of the stages that mean this, in their order. */
    public List<String> stageIds(StageMeaning meaning) {
        return all.stream()
                .flatMap(line -> line.stages().stream())
                .filter(stage -> stage.meaning() == meaning)
                .map(Line.Stage::id)
                .toList();
    }

    /** The pipeline of an item's id of a pipeline. */
    public Optional<Line> line(Json categoryId) {
        return categoryId
                .count()
                .flatMap(id -> all.stream().filter(line -> line.id() == id).findFirst());
    }

    /** The stage of an item's id of a stage. */
    public Optional<Line.Stage> stage(Json stageId) {
        return stageId.text()
                .flatMap(id -> all.stream()
                        .flatMap(line -> line.stages().stream())
                        .filter(stage -> stage.id().equals(id))
                        .findFirst());
    }

    /**
     * The stage of that name, in any case, or of that id.
     *
     * @throws io.napomni.port.ConfigurationException if there is none, or several; it names the nearest
     */
    public Line.Stage find(String nameOrId) {
        String id = new StageBook(all.stream()
                        .flatMap(line -> line.stages().stream())
                        .map(stage -> new StageBook.Named(stage.id(), stage.name()))
                        .toList())
                .find(nameOrId)
                .id();
        return all.stream()
                .flatMap(line -> line.stages().stream())
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Items are read by these ids, so a stage that is passed over would hide its items without a word.
     *
     * @throws SourceException if there is no stage at all, or one has no id
     */
    static List<Line.Stage> stages(Json result) {
        List<Line.Stage> stages = new ArrayList<>();
        Map<String, Json> seen = new HashMap<>();
        for (Json json : result.items()) {
            String id = json.get("STATUS_ID")
                    .text()
                    .filter(ID.asMatchPredicate())
                    .filter(known -> seen.putIfAbsent(known, json) == null)
                    .orElseThrow(() -> broken("a stage of the pipeline has no id of its own."
                            + " Nothing of this reading is used; if it comes again, report it."));
            stages.add(new Line.Stage(id, json.get("NAME").text().orElse(id), StageMeaning.of(json)));
        }
        if (stages.isEmpty()) {
            throw broken("a pipeline has no stages. Check that the webhook's owner may see its settings.");
        }
        return stages;
    }

    static SourceException broken(String what) {
        return new SourceException("Bitrix24, crm.status.list: " + what);
    }
}
