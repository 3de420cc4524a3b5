package io.napomni.testkit.fake.onec.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.Optional;

/**
 * The base as one request sees it.
 *
 * @param schema what is published at the moment
 * @param sight what of it the user may see
 * @param unknownPropertyStatus 400, or 404 as other versions of the platform answer
 */
public record Base(BaseSchema schema, BaseData data, Sight sight, int unknownPropertyStatus) {
    /**
     * A published set.
     *
     * @throws Refusal 404, code 8, for one that is not
     */
    public SetSchema set(String name) {
        return schema.set(name).orElseThrow(() -> Refusal.unknownSet(name));
    }

    /** The object behind a reference. */
    public Optional<ObjectNode> find(String set, String ref) {
        return data.source(set).find(ref);
    }

    /** The object behind a reference, if it is there and in sight; see {@link Sight#shown}. */
    public Optional<ObjectNode> show(String set, String ref) {
        return find(set, ref).flatMap(object -> sight.shown(set, object));
    }

    Refusal unknownProperty(SetSchema set, String name) {
        return set.kind().recorded() ? Refusal.badSegment(name) : Refusal.unknownProperty(name, unknownPropertyStatus);
    }
}
