package io.napomni.testkit.fake.onec.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.fault.Rights;
import io.napomni.testkit.fake.onec.schema.Kind;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one request may see. What is hidden of an object is hidden of its sections, and of a register of its records, in
 * whatever form they are asked for.
 *
 * @param allowedOnly whether rows out of sight are left out, and do not refuse the whole request
 */
public record Sight(BaseData data, Rights rights, boolean allowedOnly) {
    /**
     * Lets a request for the set pass.
     *
     * @throws Refusal 401, code 20, where the right to it, or to what it belongs to, has been taken away
     */
    public void check(SetSchema set) {
        Stream.of(set.name(), owner(set)).forEach(rights::check);
    }

    /** Which rows of the set are out of sight, if any can be. */
    public Optional<Predicate<ObjectNode>> hidden(SetSchema set) {
        Stream<Optional<Predicate<ObjectNode>>> both = Stream.of(rights.hidden(set.name()), ofOwner(set));
        return both.flatMap(Optional::stream).reduce(Predicate::or);
    }

    private Optional<Predicate<ObjectNode>> ofOwner(SetSchema set) {
        if (set.kind().recorded()) {
            return rights.hidden(set.name()).map(Sight::ofAnyRecord);
        }
        if (set.name().equals(owner(set))) {
            return Optional.empty();
        }
        Optional<Predicate<ObjectNode>> hidden = rights.hidden(owner(set));
        return set.kind() == Kind.RECORDS ? hidden : hidden.map(which -> row -> ofObject(set, row, which));
    }

    private static Predicate<ObjectNode> ofAnyRecord(Predicate<ObjectNode> hidden) {
        return entry -> {
            for (JsonNode record : entry.path(SetSchema.RECORD_SET)) {
                if (hidden.test((ObjectNode) record)) {
                    return true;
                }
            }
            return false;
        };
    }

    private boolean ofObject(SetSchema section, ObjectNode row, Predicate<ObjectNode> hidden) {
        return data.source(owner(section))
                .find(row.path("Ref_Key").asText())
                .filter(hidden)
                .isPresent();
    }

    /**
     * An object behind a reference; none where it is out of sight and the request goes on without such.
     *
     * @throws Refusal 401, code 20, where it is out of sight, or its set, and the request does not say so
     */
    public Optional<ObjectNode> shown(String set, ObjectNode object) {
        boolean hidden = rights.isRefused(set)
                || rights.hidden(set).filter(which -> which.test(object)).isPresent();
        if (hidden && !allowedOnly) {
            throw Refusal.rights();
        }
        return hidden ? Optional.empty() : Optional.of(object);
    }

    private static String owner(SetSchema set) {
        String name = set.name();
        List<String> endings = List.of(SetSchema.RECORD_TYPE, "_" + set.field());
        return set.kind() == Kind.RECORDS || set.kind() == Kind.TABULAR_SECTION
                ? endings.stream()
                        .filter(name::endsWith)
                        .findFirst()
                        .map(ending -> name.substring(0, name.length() - ending.length()))
                        .orElse(name)
                : name;
    }
}
