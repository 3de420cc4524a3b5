package io.napomni.bitrix24.list;

import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.Json;
import io.napomni.bitrix24.rest.Reference;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Pages of one query, each beginning after the last id of the one before. It is at its end with the first page that is
 * not full; commands after that page refer to a row that is not there, so their answers are garbage and not looked at.
 *
 * <p>The last id is asked for first. A page that is not full and ends before it is followed by one more, which must be
 * empty: then that row has gone meanwhile. If it is not, the list had broken off.
 */
final class Chain {
    private final ItemQuery query;
    private final String prefix;
    private List<Command> asked = List.of();
    private long lastId;
    private long lastKnown;
    private boolean probed;
    private boolean shortSeen;
    private boolean ended;
    private long pages;

    Chain(ItemQuery query, int number) {
        this.query = query;
        this.prefix = "c" + number + "p";
    }

    boolean isOpen() {
        return !ended;
    }

    long pages() {
        return pages;
    }

    boolean isProbed() {
        return probed;
    }

    Command probe() {
        return query.last(prefix + "last");
    }

    /** Learns the last id from the answer to the probe. */
    void learn(BatchReply reply) {
        CommandOutcome outcome = reply.outcome(prefix + "last");
        if (!Limited.canBeAskedAgain(outcome)) {
            Json newest = reply.require(prefix + "last").result().get("items").first();
            lastKnown = newest.get("id").id().orElse(0L);
            probed = true;
        }
    }

    List<Command> next(int howMany) {
        List<Command> commands = new ArrayList<>(howMany);
        commands.add(query.pageAfter(prefix + 0, lastId));
        for (int page = 1; page < howMany; page++) {
            commands.add(query.pageAfter(prefix + page, Reference.lastIdOf(prefix + (page - 1))));
        }
        asked = commands;
        return commands;
    }

    /** Hands over what was read, and says how many pages that were: none if a limit or another chain stopped it. */
    int take(BatchReply reply, BiConsumer<Long, Json> sink) {
        int taken = 0;
        for (Command command : asked) {
            CommandOutcome outcome = reply.outcome(command.name());
            if (Limited.canBeAskedAgain(outcome)) {
                break;
            }
            boolean full = page(reply.require(command.name()).result().get("items"), sink);
            taken++;
            if (!full) {
                break;
            }
        }
        pages += taken;
        return taken;
    }

    private boolean page(Json items, BiConsumer<Long, Json> sink) {
        List<Json> rows = items.items();
        if (!items.isContainer() || rows.size() > ItemQuery.PAGE) {
            throw broken("a page of the list is missing or too long");
        }
        if (shortSeen && !rows.isEmpty()) {
            throw broken("the list broke off and went on again");
        }
        for (Json row : rows) {
            long id = row.get("id").id().orElseThrow(() -> broken("a row of the list has no id"));
            if (id <= lastId) {
                throw broken("pages repeat rows: it does not obey the filter by id");
            }
            lastId = id;
            sink.accept(id, row);
        }
        boolean full = rows.size() == ItemQuery.PAGE;
        ended = !full && (shortSeen || lastId >= lastKnown);
        shortSeen = !full;
        return full;
    }

    private static SourceException broken(String what) {
        return new SourceException("Bitrix24, " + ItemQuery.METHOD + ": " + what
                + ". Nothing of this reading is used; if it comes again, report it.");
    }
}
