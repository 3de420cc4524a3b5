package io.napomni.testkit.fake.onec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.atom.Atom;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.fault.Rights;
import io.napomni.testkit.fake.onec.query.Base;
import io.napomni.testkit.fake.onec.query.Sight;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.schema.VirtualTable;
import io.napomni.testkit.fake.onec.shape.Detail;
import io.napomni.testkit.fake.onec.table.VirtualCall;
import io.napomni.testkit.fake.onec.table.VirtualTables;
import io.napomni.testkit.fake.onec.wire.Options;
import io.napomni.testkit.fake.onec.wire.Percent;
import io.napomni.testkit.fake.onec.wire.Refusal;
import io.napomni.testkit.fake.onec.wire.Reply;
import io.napomni.testkit.fake.onec.wire.Segment;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Finds what a path leads to. */
final class Desk {
    private static final String MARK = "\uFEFF";

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final String baseUrl;
    private final BaseData data;
    private final Supplier<BaseSchema> schema;
    private final BaseOptions rules;
    private final Rights rights;
    private final Listing listing;
    private final Single single;

    /** A desk for this data, by the schema of the moment. */
    Desk(String baseUrl, BaseData data, Supplier<BaseSchema> schema, BaseOptions rules, Rights rights) {
        this.baseUrl = baseUrl;
        this.data = data;
        this.schema = schema;
        this.rules = rules;
        this.rights = rights;
        this.listing = new Listing(rules.mostRows());
        this.single = new Single();
    }

    Answer answer(Incoming incoming) throws IOException {
        List<Segment> path = Segment.of(Percent.decode(incoming.path()));
        if (!path.isEmpty() && path.get(0).name().equals("$metadata")) {
            String type = "application/xml;charset=utf-8";
            return new Answer.Text(new Reply(200, type, schema.get().metadataXml()));
        }
        Options options = Options.of(incoming.query());
        Detail detail = Detail.of(options.text("$format"), incoming.header("Accept"));
        Sight sight = new Sight(data, rights, options.allowedOnly());
        Base base = new Base(schema.get(), data, sight, rules.has(Oddity.UNKNOWN_PROPERTY_404) ? 404 : 400);
        Asked asked = new Asked(base, options, detail, rules, chance(incoming.number()));
        return path.isEmpty() ? service(asked) : set(path, asked);
    }

    /** Neighbouring seeds would give nearly the same chances. */
    private Random chance(long request) {
        return new Random((rules.seed() + request) * SPREAD);
    }

    private Answer service(Asked asked) throws IOException {
        if (asked.detail().isXml()) {
            StringWriter out = new StringWriter();
            new Atom(baseUrl, rules.clock()).service(asked.base().schema(), out);
            return new Answer.Text(new Reply(200, "application/atomsvc+xml;charset=utf-8", out.toString()));
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        if (asked.detail() != Detail.NOMETADATA) {
            document.put("odata.metadata", baseUrl + "$metadata");
        }
        ArrayNode sets = document.putArray("value");
        asked.base()
                .schema()
                .sets()
                .forEach(set -> sets.addObject().put("name", set.name()).put("url", set.name()));
        return new Answer.Text(new Reply(200, asked.detail().contentType(), document.toString()));
    }

    private Answer set(List<Segment> path, Asked asked) {
        Segment first = path.get(0);
        SetSchema set = asked.base().set(first.name());
        asked.base().sight().check(set);
        List<Segment> further = path.subList(1, path.size());
        if (first.arguments().filter(text -> !text.isBlank()).isPresent()) {
            return single.of(set, first, further, asked);
        }
        if (further.isEmpty()) {
            return listing.of(set, asked);
        }
        Segment next = further.get(0);
        if (next.name().equals("$count")) {
            return count(set, asked);
        }
        Optional<VirtualTable> table = VirtualCall.named(next.name());
        if (table.isEmpty() || further.size() > 1) {
            throw Refusal.badSegment(further.get(further.size() - 1).name());
        }
        VirtualCall call = VirtualCall.of(table.get(), next, asked.options());
        return listing.of(new VirtualTables(asked.base()).compute(set, call), asked);
    }

    private Answer count(SetSchema set, Asked asked) {
        if (rules.has(Oddity.NO_COUNT)) {
            throw Refusal.badSegment("$count");
        }
        String mark = rules.has(Oddity.COUNT_WITH_MARK) ? MARK : "";
        String number = mark + listing.count(set, asked);
        return new Answer.Text(new Reply(200, "text/plain;charset=utf-8", number));
    }
}
