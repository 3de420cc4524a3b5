package io.napomni.testkit.fake.onec.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.Window;
import io.napomni.testkit.fake.onec.query.Base;
import io.napomni.testkit.fake.onec.query.Filter;
import io.napomni.testkit.fake.onec.schema.Kind;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of a set in the form in which it is published, as far as an index helps; not yet filtered. */
public final class Forms {
    private final Base base;

    /** Forms of the sets of this base. */
    public Forms(Base base) {
        this.base = base;
    }

    /** Rows among which are all that pass the filter; by date where the set has dates and the filter names no keys. */
    public Iterator<ObjectNode> rows(SetSchema set, Filter filter) {
        if (set.kind() == Kind.TABULAR_SECTION) {
            return section(set, filter);
        }
        if (set.kind().recorded()) {
            return recordSets(set);
        }
        return objects(set.name(), filter);
    }

    private Iterator<ObjectNode> objects(String set, Filter filter) {
        return found(set, filter.keys(), filter.window());
    }

    private Iterator<ObjectNode> found(String set, Optional<Set<String>> keys, Window window) {
        if (keys.isEmpty()) {
            return base.data().source(set).rows(window);
        }
        return keys.get().stream()
                .map(key -> base.find(set, key))
                .flatMap(Optional::stream)
                .sorted((one, other) ->
                        one.path("Date").asText().compareTo(other.path("Date").asText()))
                .iterator();
    }

    private Iterator<ObjectNode> section(SetSchema set, Filter filter) {
        String owner = set.name().substring(0, set.name().length() - set.field().length() - 1);
        Iterator<ObjectNode> owners = found(owner, filter.keys(), Window.ALL);
        return stream(owners)
                .flatMap(object -> stream(object.path(set.field()).elements())
                        .map(row -> withKey((ObjectNode) row, object.path("Ref_Key"))))
                .iterator();
    }

    private static ObjectNode withKey(ObjectNode row, JsonNode key) {
        if (row.has("Ref_Key")) {
            return row;
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("Ref_Key", key);
        whole.setAll(row);
        return whole;
    }

    private Iterator<ObjectNode> recordSets(SetSchema set) {
        Map<String, ObjectNode> byRecorder = new LinkedHashMap<>();
        base.data().source(set.name()).rows(Window.ALL).forEachRemaining(row -> {
            StringBuilder recorder = new StringBuilder();
            set.key().forEach(name -> recorder.append(row.path(name).asText()).append(' '));
            byRecorder
                    .computeIfAbsent(recorder.toString(), key -> entry(set, row))
                    .withArray(SetSchema.RECORD_SET)
                    .add(row);
        });
        return byRecorder.values().iterator();
    }

    private static ObjectNode entry(SetSchema set, ObjectNode row) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        set.properties().forEach(property -> entry.set(property.name(), row.path(property.name())));
        return entry;
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }
}
