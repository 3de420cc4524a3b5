package io.napomni.onec.source;

import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.row.Row;
import io.napomni.onec.wire.OneC;
import io.napomni.port.SourceException;
import java.util.List;
import java.util.UUID;

/**
 * A record that must come back with a known value whenever facts are read. A user whose rights shrank gets fewer rows
 * and no error, so nothing is told of a base that does not show its canary.
 *
 * @param set such as {@code Document_ЗаказКлиента}
 * @param key of a record that nobody changes
 * @param field by its name in the base, of a text, number or choice
 * @param value what stands there, as the base sends it
 */
public record Canary(String set, UUID key, String field, String value) {

    /** @throws SourceException if it is not there as it should be */
    void check(OneC base) {
        SetQuery question = SetQuery.of(set, "Ref_Key", field).where(Filter.eq("Ref_Key", Literal.of(key)));
        List<Row> rows = base.page(question).orThrow().rows();
        boolean same = rows.size() == 1
                && rows.get(0).text(field).filter(value.strip()::equals).isPresent();
        if (!same) {
            throw new SourceException("1C: the canary of " + set
                    + (rows.isEmpty() ? " did not come back" : " came back with another value in " + field)
                    + ", so other rows may be hidden too. Nothing of this reading is used."
                    + " Check what the user of the base may read, or name another canary.");
        }
    }
}
