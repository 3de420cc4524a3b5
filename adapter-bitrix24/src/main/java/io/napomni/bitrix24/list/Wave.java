package io.napomni.bitrix24.list;

import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Pages of several chains in one request, and with the first pages of a chain the question for its last id.
 *
 * @param count goes first, if something is to be counted
 */
record Wave(List<Chain> chains, Optional<Command> count, List<Command> commands, boolean alone) {
    /** A chain that is new takes two commands at least. */
    private static final int MOST_CHAINS = 24;

    /** Takes chains from those that are idle: one that is long goes alone, the others share a request. */
    static Wave of(Deque<Chain> idle, Optional<Command> count, int pages) {
        List<Chain> chains = new ArrayList<>(List.of(idle.remove()));
        while (!chains.get(0).isLong() && chains.size() < MOST_CHAINS && !idle.isEmpty()) {
            chains.add(idle.remove());
        }
        List<Command> commands = new ArrayList<>();
        count.ifPresent(commands::add);
        chains.stream().filter(chain -> !chain.isProbed()).map(Chain::probe).forEach(commands::add);
        int extra = commands.size();
        int room = Math.min(pages, RestClient.LONGEST_BATCH - extra);
        int each = Math.max(1, room / chains.size());
        chains.forEach(chain -> commands.addAll(chain.next(each)));
        return new Wave(chains, count, commands, extra == 0 && chains.size() == 1);
    }

    /**
     * Halting at the first failure would be right for each chain by itself; but what follows a chain's end is garbage
     * that may fail, and must not stop the others.
     */
    BatchReply send(RestClient rest) {
        return alone ? rest.readUntilFailure(commands) : rest.readAll(commands);
    }

    /** Hands over what was read, and says how many pages that were. */
    int take(BatchReply reply, BiConsumer<Long, Json> sink) {
        int pages = 0;
        for (Chain chain : chains) {
            if (!chain.isProbed()) {
                chain.learn(reply);
            }
            if (chain.isProbed()) {
                pages += chain.take(reply, sink);
            }
        }
        return pages;
    }
}
