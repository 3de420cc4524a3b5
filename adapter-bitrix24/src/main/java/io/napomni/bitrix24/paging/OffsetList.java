package io.napomni.bitrix24.paging;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.SourceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list that is read by the number of rows to pass over. The portal counts it with every page, and each page must have
 * as many rows as that count leaves for it.
 *
 * @param parameters without the number of rows to pass over
 * @param start how the method calls that number: most {@code start}, some {@code START}
 * @param rows under which key the rows are; empty where the result itself is the list
 * @param id under which key a row has its id
 */
public record OffsetList(String method, Map<String, ?> parameters, String start, String rows, String id) {
    static final int PAGE = 50;

    Command page(String name, long from) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put(start, from);
        return new Command(name, method, all);
    }

    /** The rows of a page, if these are all that it must have. */
    List<Json> rows(CommandOutcome.Ok answer, long from) {
        Json list = rows.isEmpty() ? answer.result() : answer.result().get(rows);
        List<Json> found = list.items();
        if (!list.isContainer() || found.size() > PAGE) {
            throw broken("a page of the list is missing or too long");
        }
        if (answer.total().isPresent()
                && Math.max(0, Math.min(PAGE, answer.total().getAsLong() - from)) != found.size()) {
            throw broken("a page has other rows than the portal counted");
        }
        return found;
    }

    long id(Json row) {
        return row.get(id).id().orElseThrow(() -> broken("a row of the list has no id"));
    }

    SourceException broken(String what) {
        return new SourceException("Bitrix24, " + method + ": " + what
                + ". Nothing of this reading is used; if it comes again, report it.");
    }
}
