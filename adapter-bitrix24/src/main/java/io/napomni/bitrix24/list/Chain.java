package io.napomni.bitrix24.list;

import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.bitrix24.wire.Reference;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;

/**
 * Pages of one query, each beginning after the last id of the one before. It is at its end with the first page that is
 * not full; commands after that page refer to a row that is not there, so their answers are garbage and not looked at.
 *
 * <p>The last id is asked for first. A page that is not full and ends before it is followed by one more, which must be
 * empty: then that row has gone meanwhile. If it is not, the list had broken off.
 */
final class Chain {
    private static final double ROWS_OF_A_REQUEST = RestClient.LONGEST_BATCH * ItemQuery.PAGE;

    private final ItemQuery query;
    private final String prefix;
    private final boolean window;
    private List<Command> asked = List.of();
    private long lastId;
    private long lastKnown;
    private long firstId;
    private long seen;
    private boolean probed;
    private boolean shortSeen;
    private boolean ended;

    Chain(ItemQuery query, int number) {
        this(query, number, 0, false);
    }

    private Chain(ItemQuery query, int number, long afterId, boolean window) {
        this.query = query;
        this.prefix = "c" + number + "p";
        this.lastId = afterId;
        this.window = window;
    }

    boolean isOpen() {
        return !ended;
    }

    /** Whether it is a window of a long list: a whole request is not too much for it. */
    boolean isLong() {
        return window;
    }

    boolean isProbed() {
        return probed;
    }

    /**
     * What is left of it in parts that can be read side by side: windows of ids of one width, the last one open, since
     * rows may be added meanwhile. Only itself if that would hardly save a request.
     */
    List<Chain> divided(int most, IntSupplier numbers) {
        double perId = seen / (double) Math.max(1, lastId - firstId);
        double left = (lastKnown - lastId) * perId;
        int parts = (int) Math.min(most, left / ROWS_OF_A_REQUEST);
        if (window || !probed || shortSeen || parts < 2) {
            return List.of(this);
        }
        long width = (lastKnown - lastId) / parts;
        List<Chain> chains = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            long after = lastId + part * width;
            chains.add(
                    new Chain(part + 1 < parts ? query.upToId(after + width) : query, numbers.getAsInt(), after, true));
        }
        return chains;
    }

    Command probe() {
        return query.last(prefix + "last");
    }

    /** Learns the last id from the answer to the probe. */
    void learn(BatchReply reply) {
        CommandOutcome outcome = reply.outcome(prefix + "last");
        if (!Limited.canBeAskedAgain(outcome)) {
            Json newest = reply.require(prefix + "last").result().get("items");
            if (!newest.isContainer()) {
                throw broken("the page with the last row is missing");
            }
            lastKnown = newest.isBlank() ? 0 : idOf(newest.first());
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
            long id = idOf(row);
            if (id <= lastId) {
                throw broken("pages repeat rows: it does not obey the filter by id");
            }
            firstId = firstId == 0 ? id : firstId;
            lastId = id;
            seen++;
            sink.accept(id, row);
        }
        boolean full = rows.size() == ItemQuery.PAGE;
        ended = !full && (shortSeen || lastId >= lastKnown);
        shortSeen = !full;
        return full;
    }

    private static long idOf(Json row) {
        return row.get("id").id().orElseThrow(() -> broken("a row of the list has no id"));
    }

    private static SourceException broken(String what) {
        return new SourceException("Bitrix24, " + ItemQuery.METHOD + ": " + what
                + ". Nothing of this reading is used; if it comes again, report it.");
    }
}
