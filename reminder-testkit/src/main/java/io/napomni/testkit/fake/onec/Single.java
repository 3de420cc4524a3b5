package io.napomni.testkit.fake.onec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.query.Base;
import io.napomni.testkit.fake.onec.query.Filter;
import io.napomni.testkit.fake.onec.row.Arranged;
import io.napomni.testkit.fake.onec.row.Forms;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.wire.Refusal;
import io.napomni.testkit.fake.onec.wire.Segment;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Answers about one object, named by its key. */
final class Single {
    /** The object, or what the path after it leads to: one of its sections, or the object behind a reference. */
    Answer of(SetSchema set, Segment segment, List<Segment> further, Asked asked) {
        if (asked.options().text("$expand").isPresent()) {
            throw new Refusal(400, 0, "Опция $expand не поддерживается при запросе одиночных сущностей");
        }
        ObjectNode row = found(set, segment, asked);
        if (further.isEmpty()) {
            return one(set, row, asked);
        }
        String name = further.get(0).name();
        if (further.size() > 1) {
            throw Refusal.badSegment(further.get(1).name());
        }
        return set.section(name)
                .map(section -> rows(section, row, asked))
                .or(() -> behind(set, row, name, asked))
                .orElseThrow(() -> Refusal.badSegment(name));
    }

    private static Answer one(SetSchema set, ObjectNode row, Asked asked) {
        return new Answer.One(asked.detail(), set, set.name() + "/@Element", asked.shape(set), row);
    }

    private static Answer rows(SetSchema section, ObjectNode row, Asked asked) {
        Filter own = Filter.of(
                asked.base(), section, "Ref_Key eq guid'" + row.path("Ref_Key").asText() + "'", "key");
        Iterator<ObjectNode> rows = Arranged.filtered(new Forms(asked.base()).rows(section, own), own);
        return new Answer.Rows(asked.detail(), section, section.name(), Optional.empty(), asked.shape(section), rows);
    }

    private static Optional<Answer> behind(SetSchema set, ObjectNode row, String name, Asked asked) {
        return set.property(name + Property.KEY)
                .flatMap(key -> asked.base()
                        .schema()
                        .navigation(key)
                        .map(target -> asked.base()
                                .show(target.name(), row.path(key.name()).asText())
                                .map(object -> one(target, object, asked))
                                .orElseThrow(() -> Refusal.noInstance(target.name()))));
    }

    private static ObjectNode found(SetSchema set, Segment segment, Asked asked) {
        Base base = asked.base();
        Key key = Key.of(set, segment);
        Filter filter = key.plain(base);
        Iterator<ObjectNode> rows = Arranged.filtered(new Forms(base).rows(set, filter), filter.and(key.composite()));
        if (!rows.hasNext()) {
            throw Refusal.noInstance(set.name());
        }
        ObjectNode row = rows.next();
        if (base.sight().hidden(set).filter(hidden -> hidden.test(row)).isPresent()) {
            throw Refusal.rights();
        }
        return row;
    }
}
