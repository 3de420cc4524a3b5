package io.napomni.bitrix24.line;

import static java.util.Objects.requireNonNull;

import io.napomni.bitrix24.crm.FieldBook;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.Pipeline;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Canary;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.ConfigurationException;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a mapping is resolved against: the fields of a kind of items, its pipelines and their stages, the canary. Two requests. */
public record Setup(FieldBook fields, Lines lines, Optional<Canary.Known> canary) {

    /**
     * Asks the portal.
     *
     * @param pipelines by their names or ids; none for all of them
     * @throws ConfigurationException if the portal does not have what is named; it names the nearest
     * @throws SourceException if it could not be asked, or the canary is not as it should be
     */
    public static Setup read(
            RestClient rest, PortalMemory memory, Kind kind, List<String> pipelines, Optional<Canary> canary) {
        Command categories = new Command("pipelines", "crm.category.list", Map.of("entityTypeId", kind.entityTypeId()));
        var first = Bulk.read(rest, memory.besides(List.of(categories, FieldBook.command("fields", kind))));
        FieldBook book = FieldBook.from(kind, result(first, "fields"));
        memory.learn(book);
        memory.learn(kind, first);
        Optional<Canary.Known> known = canary.map(named -> named.in(kind, book));
        List<Pipeline> chosen = chosen(result(first, "pipelines"), pipelines);
        Map<String, Pipeline> byCommand = new LinkedHashMap<>();
        chosen.forEach(pipeline -> byCommand.put("stages" + byCommand.size(), pipeline));
        List<Command> commands = new ArrayList<>();
        byCommand.forEach((name, pipeline) -> commands.add(stages(name, kind, pipeline.id())));
        known.ifPresent(found -> commands.add(found.command("canary")));
        var second = Bulk.read(rest, commands);
        known.ifPresent(found -> found.check(result(second, "canary")));
        List<Line> lines = new ArrayList<>();
        byCommand.forEach((name, pipeline) ->
                lines.add(new Line(pipeline.id(), pipeline.name(), Lines.stages(result(second, name)))));
        return new Setup(book, new Lines(lines), known);
    }

    private static List<Pipeline> chosen(Json answer, List<String> names) {
        if (!names.isEmpty()) {
            return names.stream()
                    .map(name -> Pipeline.find(answer, name))
                    .distinct()
                    .toList();
        }
        List<Pipeline> all = new ArrayList<>();
        for (Json json : answer.get("categories").items()) {
            long id = json.get("id").count().orElseThrow(() -> broken("a pipeline has no id"));
            all.add(new Pipeline(id, json.get("name").text().orElse(Long.toString(id))));
        }
        if (all.isEmpty()) {
            throw broken("the answer lists no pipelines");
        }
        return all;
    }

    private static Command stages(String name, Kind kind, long pipelineId) {
        String deals = pipelineId == 0 ? "DEAL_STAGE" : "DEAL_STAGE_" + pipelineId;
        String entity = kind == Kind.DEAL ? deals : "SMART_INVOICE_STAGE_" + pipelineId;
        return new Command(
                name, "crm.status.list", Map.of("filter", Map.of("ENTITY_ID", entity), "order", Map.of("SORT", "ASC")));
    }

    private static Json result(Map<String, CommandOutcome.Ok> answers, String name) {
        return requireNonNull(answers.get(name)).result();
    }

    private static SourceException broken(String what) {
        return new SourceException("Bitrix24, crm.category.list: " + what
                + ". Check what the webhook's owner may see of the CRM's settings.");
    }
}
