package io.napomni.bitrix24.list;

import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.ErrorKind;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.SourceException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any number of readings that do not depend on one another, fifty in a request: all of them, or an exception. */
public final class Bulk {
    private static final int MOST_WAITS = 3;

    private final RestClient rest;
    private final Map<String, CommandOutcome.Ok> done = new LinkedHashMap<>();
    private final Deque<List<Command>> waiting = new ArrayDeque<>();
    private int waits;

    private Bulk(RestClient rest) {
        this.rest = rest;
    }

    /**
     * Reads them all.
     *
     * @param commands with different names
     * @return what came of each, by name
     * @throws SourceException if one of them failed
     */
    public static Map<String, CommandOutcome.Ok> read(RestClient rest, List<Command> commands) {
        Bulk bulk = new Bulk(rest);
        bulk.add(commands, RestClient.LONGEST_BATCH);
        while (!bulk.waiting.isEmpty()) {
            bulk.send(bulk.waiting.remove());
        }
        return bulk.done;
    }

    private void add(List<Command> commands, int size) {
        for (int from = 0; from < commands.size(); from += size) {
            waiting.add(commands.subList(from, Math.min(commands.size(), from + size)));
        }
    }

    private void send(List<Command> commands) {
        BatchReply reply = rest.readAll(commands);
        if (commands.size() > 1 && isTooLarge(reply.outcome(commands.get(0).name()))) {
            add(commands, (commands.size() + 1) / 2);
            return;
        }
        List<Command> again = new ArrayList<>();
        for (Command command : commands) {
            if (waits < MOST_WAITS && Limited.canBeAskedAgain(reply.outcome(command.name()))) {
                again.add(command);
            } else {
                done.put(command.name(), reply.require(command.name()));
            }
        }
        if (!again.isEmpty()) {
            waits++;
            add(again, RestClient.LONGEST_BATCH);
        }
    }

    private static boolean isTooLarge(CommandOutcome outcome) {
        return outcome instanceof CommandOutcome.Unknown unknown
                && unknown.error().kind() == ErrorKind.TOO_LARGE;
    }
}
