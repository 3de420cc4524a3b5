package io.napomni.testkit.fake.onec.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.query.Base;
import io.napomni.testkit.fake.onec.query.Filter;
import io.napomni.testkit.fake.onec.row.Arranged;
import io.napomni.testkit.fake.onec.schema.Kind;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.schema.VirtualTable;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Computes the virtual tables of a base. */
public final class VirtualTables {
    private static final Set<VirtualTable> SLICES = Set.of(VirtualTable.SLICE_LAST, VirtualTable.SLICE_FIRST);

    private final Base base;

    /** The virtual tables of this base. */
    public VirtualTables(Base base) {
        this.base = base;
    }

    /**
     * The rows of a virtual table.
     *
     * @throws Refusal 400, code 6, where the set has no such table, as a register of turnovers has no balance
     */
    public VirtualRows compute(SetSchema set, VirtualCall call) {
        boolean slice = SLICES.contains(call.table());
        if (!(slice ? isSliced(set) : set.virtualTables().contains(call.table()))) {
            throw Refusal.noMethod();
        }
        return slice ? slice(set, call) : totals(set, call);
    }

    private boolean isSliced(SetSchema set) {
        return set.virtualTables().contains(VirtualTable.SLICE_LAST)
                || (set.kind() == Kind.RECORDS && set.name().startsWith("InformationRegister_"));
    }

    private VirtualRows slice(SetSchema set, VirtualCall call) {
        Slice slice = new Slice(set, call.table() == VirtualTable.SLICE_LAST);
        records(set, call, set).forEachRemaining(slice::add);
        return new VirtualRows(set, slice.rows(), set.name());
    }

    private VirtualRows totals(SetSchema set, VirtualCall call) {
        boolean accounting = set.kind() == Kind.ACCOUNTING;
        SetSchema flat = accounting
                ? Entries.schema(set.sections().get(0))
                : set.sections().get(0);
        Totals totals = new Totals(set, flat, call);
        records(set, call, flat).forEachRemaining(totals::add);
        String type = set.name() + "_" + call.table().function();
        return new VirtualRows(totals.schema(), totals.rows(), "Collection(StandardODATA." + type + ")");
    }

    /** Records of the time that the call names, that are active and pass its conditions. */
    private Iterator<ObjectNode> records(SetSchema set, VirtualCall call, SetSchema flat) {
        Predicate<ObjectNode> wanted = row -> row.path("Active").asBoolean(true);
        for (String name : new String[] {"Condition", "AccountCondition"}) {
            if (call.text(name).isPresent()) {
                wanted = wanted.and(Filter.of(base, flat, call.text(name).get(), name));
            }
        }
        Predicate<ObjectNode> passes = wanted;
        SetSchema kept = set.kind().recorded() ? set.sections().get(0) : set;
        Supplier<Iterator<ObjectNode>> rows =
                () -> base.data().source(set.name()).rows(call.until());
        return set.kind() == Kind.ACCOUNTING
                ? Arranged.filtered(Entries.of(Arranged.visible(base, kept, rows)), passes)
                : Arranged.visible(base, kept, () -> Arranged.filtered(rows.get(), passes));
    }
}
