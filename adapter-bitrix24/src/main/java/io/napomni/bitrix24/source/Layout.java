package io.napomni.bitrix24.source;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.list.ItemQuery;
import io.napomni.bitrix24.list.ItemsById;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where facts of one kind are, resolved against what the portal has now.
 *
 * @param select names of the fields that are read, beside those of the anchors
 * @param filter what tells these items from others of their kind
 * @param anchors the fields that an anchor is read from: the first that has a date counts
 * @param mine whether an item that was asked for by its id is one of these
 * @param reading the fact in an item; empty if what is missing makes it undecidable
 * @param canary a record that must come back
 */
public record Layout<F>(
        Kind kind,
        List<String> select,
        Map<String, ?> filter,
        Map<String, List<Field>> anchors,
        Predicate<Row> mine,
        Function<Row, Optional<F>> reading,
        Optional<Canary.Known> canary) {

    /** Copies the collections. */
    public Layout {
        select = List.copyOf(select);
        filter = Map.copyOf(filter);
        anchors = Collections.unmodifiableMap(new TreeMap<>(anchors));
    }

    /** The fields of an anchor; none if it is not mapped. */
    List<Field> anchor(String name) {
        return anchors.getOrDefault(name, List.of());
    }

    /** The anchors of windows that no field is mapped to. */
    Set<String> unmapped(FetchWindow window) {
        return window.windows().stream()
                .map(AnchorWindow::anchor)
                .filter(name -> anchor(name).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** These items under some more conditions. */
    ItemQuery query(Map<String, ?> conditions) {
        Map<String, Object> all = new TreeMap<>(conditions);
        all.putAll(filter);
        return new ItemQuery(kind.entityTypeId(), keys(), all);
    }

    /** Items by their ids, whatever tells them from others. */
    ItemsById byId() {
        return new ItemsById(kind.entityTypeId(), keys());
    }

    /**
     * The first of them, to have a look.
     *
     * @throws io.napomni.port.SourceException if it could not be read
     */
    public Optional<Row> firstRow(RestClient rest) {
        return query(Map.of()).firstPage(rest).stream().findFirst().map(json -> new Row(kind, json));
    }

    private List<String> keys() {
        Set<String> keys = new LinkedHashSet<>(List.of("id"));
        keys.addAll(select);
        anchors.values().forEach(fields -> fields.forEach(field -> keys.add(field.key())));
        canary.ifPresent(known -> keys.add(known.field().key()));
        return List.copyOf(keys);
    }
}
