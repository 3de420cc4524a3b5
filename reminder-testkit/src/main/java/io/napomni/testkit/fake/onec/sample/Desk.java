package io.napomni.testkit.fake.onec.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rows into a base. They are made by the whole profile, so that a slip in a name shows; what the base does not
 * publish is left out at the end.
 */
final class Desk {
    private final BaseData data;
    private final BaseSchema published;
    private final BaseSchema whole;
    private final boolean complete;
    private final Map<String, Integer> lines = new HashMap<>();
    private final AtomicLong version = new AtomicLong(40_000);

    Desk(BaseData data, BaseSchema published) {
        this.data = data;
        this.published = published;
        this.whole = BaseSchema.of(published.profile());
        this.complete = whole.sets().equals(published.sets());
    }

    boolean has(String set) {
        return whole.set(set).isPresent();
    }

    /** A row of an object: a catalog's or a document's. */
    Row object(Ref ref) {
        Row row = row(ref.set());
        row.node().put("Ref_Key", ref.guid());
        return row.with("DataVersion", nextVersion());
    }

    /** A posted document. */
    Row document(Ref ref, String number, LocalDateTime time) {
        return object(ref).with("Number", number).with("Date", time).with("Posted", true);
    }

    /** A row of a register without recorder. */
    Row row(String set) {
        return new Row(whole.set(set).orElseThrow(() -> new IllegalStateException("no set " + set)));
    }

    /** A record that a document writes into a register. */
    Row record(String register, Ref recorder, LocalDateTime period) {
        Row row = row(register + SetSchema.RECORD_TYPE);
        int line = lines.merge(register + recorder.guid(), 1, Integer::sum);
        return row.with("Recorder", recorder)
                .with("Period", period)
                .with("LineNumber", line)
                .with("Active", true);
    }

    Row receipt(String register, Ref recorder, LocalDateTime period) {
        return record(register, recorder, period).with("RecordType", "Receipt");
    }

    Row expense(String register, Ref recorder, LocalDateTime period) {
        return record(register, recorder, period).with("RecordType", "Expense");
    }

    void put(Row row) {
        published
                .set(row.schema().name())
                .ifPresent(set -> data.put(plain(set), complete ? row.node() : pruned(row.node(), set)));
    }

    private static String plain(SetSchema set) {
        return set.name().replace(SetSchema.RECORD_TYPE, "");
    }

    private static ObjectNode pruned(ObjectNode node, SetSchema set) {
        Set<String> names = Stream.concat(
                        set.properties().stream().map(property -> property.name()),
                        set.sections().stream().map(SetSchema::field))
                .collect(Collectors.toCollection(HashSet::new));
        node.retain(names);
        for (SetSchema section : set.sections()) {
            node.path(section.field()).forEach(row -> pruned((ObjectNode) row, section));
        }
        return node;
    }

    private String nextVersion() {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(Long.BYTES)
                        .putLong(version.incrementAndGet())
                        .array());
    }
}
