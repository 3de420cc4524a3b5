package io.napomni.bitrix24.contract;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.FieldBook;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.Pipeline;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.crm.Stages;
import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Canary;
import io.napomni.bitrix24.source.Layout;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.Supply;
import io.napomni.port.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A mapping resolved against what the portal has now. Two requests. */
record ContractLayout(
        Pipeline pipeline,
        Stages stages,
        Field number,
        Field startsOn,
        Field endsOn,
        Optional<Field> lastShippedOn,
        Optional<Field> nextShipmentOn,
        Optional<Field> remainder,
        Optional<Field> unit,
        Optional<Field> segment) {

    private static final List<String> ALWAYS =
            List.of("title", "stageId", "categoryId", "companyId", "contactId", "contactIds", "assignedById");

    /** @throws ConfigurationException if the mapping names what the portal does not have */
    static Layout<Supply> resolve(RestClient rest, PortalMemory memory, ContractMapping mapping) {
        var first = Bulk.read(
                rest, memory.besides(List.of(Pipeline.command("pipelines"), FieldBook.command("fields", Kind.DEAL))));
        Pipeline pipeline = Pipeline.find(result(first, "pipelines"), mapping.pipeline());
        FieldBook book = FieldBook.from(result(first, "fields"));
        memory.learn(book);
        memory.learn(Kind.DEAL, first);
        Optional<Canary.Known> canary = mapping.canary().map(named -> named.in(Kind.DEAL, book));
        List<Command> commands = new ArrayList<>(List.of(Stages.command("stages", pipeline.id())));
        canary.ifPresent(known -> commands.add(known.command("canary")));
        var second = Bulk.read(rest, commands);
        canary.ifPresent(known -> known.check(result(second, "canary")));
        return of(mapping.fields(), book, pipeline, Stages.from(result(second, "stages")))
                .layout(mapping.withClosed(), canary);
    }

    private static ContractLayout of(ContractFields fields, FieldBook book, Pipeline pipeline, Stages stages) {
        return new ContractLayout(
                pipeline,
                stages,
                book.find(fields.number()),
                book.find(fields.startsOn()),
                book.find(fields.endsOn()),
                fields.lastShippedOn().map(book::find),
                fields.nextShipmentOn().map(book::find),
                fields.remainder().map(book::find),
                fields.unit().map(book::find),
                fields.segment().map(book::find));
    }

    private static Json result(Map<String, CommandOutcome.Ok> answers, String name) {
        return Objects.requireNonNull(answers.get(name)).result();
    }

    private Layout<Supply> layout(boolean withClosed, Optional<Canary.Known> canary) {
        Map<String, Object> filter = new LinkedHashMap<>(Map.of("categoryId", pipeline.id()));
        if (!withClosed) {
            filter.put("@stageId", List.copyOf(stages.open()));
        }
        ContractReader reader = new ContractReader(this);
        return new Layout<>(
                Kind.DEAL,
                select(),
                filter,
                anchors(),
                row -> row.get("categoryId").count().equals(Optional.of(pipeline.id())),
                row -> Optional.of(reader.read(row)),
                canary);
    }

    private Map<String, List<Field>> anchors() {
        Map<String, List<Field>> anchors = new LinkedHashMap<>();
        anchors.put("starts-on", List.of(startsOn));
        anchors.put("ends-on", List.of(endsOn));
        lastShippedOn.ifPresent(field -> anchors.put("last-shipment", List.of(field)));
        nextShipmentOn.ifPresent(field -> anchors.put("next-shipment", List.of(field)));
        return anchors;
    }

    private List<String> select() {
        List<String> keys = new ArrayList<>(ALWAYS);
        List.of(number, startsOn, endsOn).forEach(field -> keys.add(field.key()));
        List.of(lastShippedOn, nextShipmentOn, remainder, unit, segment)
                .forEach(field -> field.ifPresent(found -> keys.add(found.key())));
        return keys;
    }
}
