package io.napomni.bitrix24.contract;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.FieldBook;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.Pipeline;
import io.napomni.bitrix24.crm.Stages;
import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.list.ItemQuery;
import io.napomni.bitrix24.list.ItemsById;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.Json;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A mapping resolved against what the portal has now. Two requests. */
record ContractLayout(
        ContractMapping mapping,
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
            List.of("id", "title", "stageId", "categoryId", "companyId", "contactId", "contactIds", "assignedById");

    /** @throws ConfigurationException if the mapping names what the portal does not have */
    static ContractLayout resolve(RestClient rest, ContractMapping mapping) {
        var first = Bulk.read(rest, List.of(Pipeline.command("pipelines"), FieldBook.command("fields", Kind.DEAL)));
        Pipeline pipeline = Pipeline.find(result(first, "pipelines"), mapping.pipeline());
        FieldBook book = FieldBook.from(result(first, "fields"));
        var second = Bulk.read(rest, List.of(Stages.command("stages", pipeline.id())));
        ContractFields fields = mapping.fields();
        return new ContractLayout(
                mapping,
                pipeline,
                Stages.from(result(second, "stages")),
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

    /** The field that holds an anchor; empty if none is mapped to it. */
    Optional<Field> anchor(String name) {
        return switch (name) {
            case "starts-on" -> Optional.of(startsOn);
            case "ends-on" -> Optional.of(endsOn);
            case "last-shipment" -> lastShippedOn;
            case "next-shipment" -> nextShipmentOn;
            default -> Optional.empty();
        };
    }

    /** Our deals under some more conditions. */
    ItemQuery query(Map<String, ?> conditions) {
        Map<String, Object> filter = new TreeMap<>(conditions);
        filter.put("categoryId", pipeline.id());
        if (!mapping.withClosed()) {
            filter.put("@stageId", List.copyOf(stages.open()));
        }
        return new ItemQuery(Kind.DEAL.entityTypeId(), select(), filter);
    }

    ItemsById byId() {
        return new ItemsById(Kind.DEAL.entityTypeId(), select());
    }

    private List<String> select() {
        Set<String> keys = new LinkedHashSet<>(ALWAYS);
        List<Field> mapped = new ArrayList<>(List.of(number, startsOn, endsOn));
        List.of(lastShippedOn, nextShipmentOn, remainder, unit, segment).forEach(field -> field.ifPresent(mapped::add));
        mapped.forEach(field -> keys.add(field.key()));
        return List.copyOf(keys);
    }
}
