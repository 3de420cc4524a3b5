package io.napomni.bitrix24.list;

import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.ErrorKind;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.SourceException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads whole lists by chains of pages, up to fifty pages or 2,500 rows in a request. Several queries share requests,
 * and a row that answers more than one is handed over once. What is long is divided into windows of ids, and up to four
 * requests are under way at once; rows are handed over one at a time, by the thread that asked. It returns only when
 * every chain has come to its end: every page full but the last, and the last id seen.
 *
 * @see <a href="https://apidocs.bitrix24.com/settings/performance/huge-data.html">the vendor on large lists</a>
 */
public final class KeysetChains {
    private static final int AT_ONCE = 4;
    private static final int MOST_WAITS = 3 * AT_ONCE;
    private static final String COUNT = "total";

    private final RestClient rest;
    private final Consumer<? super Json> sink;
    private final Optional<ItemQuery> counted;
    private final Set<Long> seen = new HashSet<>();
    private final boolean overlapping;
    private final Deque<Chain> idle = new ArrayDeque<>();
    private final WaveLength length;
    private OptionalLong total = OptionalLong.empty();
    private int chains;
    private int waits;
    private long rows;
    private long pages;
    private long requests;

    private KeysetChains(
            RestClient rest, List<ItemQuery> queries, Optional<ItemQuery> counted, Consumer<? super Json> sink) {
        this.rest = rest;
        this.sink = sink;
        this.counted = counted;
        this.overlapping = queries.size() > 1;
        this.length = new WaveLength(queries.size());
        queries.forEach(query -> idle.add(new Chain(query, chains++)));
    }

    /**
     * Hands every row over, each once.
     *
     * @param counted a query whose rows the portal is to count meanwhile
     * @throws SourceException if anything less than everything could be read
     */
    public static Sweep read(
            RestClient rest, List<ItemQuery> queries, Optional<ItemQuery> counted, Consumer<? super Json> sink) {
        KeysetChains chains = new KeysetChains(rest, queries, counted, sink);
        chains.begin();
        chains.goOn();
        return new Sweep(chains.rows, chains.pages, chains.requests, chains.total);
    }

    /** The first pages of all, which tell how much there is. */
    private void begin() {
        boolean again = !idle.isEmpty();
        while (again) {
            Wave wave = wave(counted.map(query -> query.count(COUNT)));
            BatchReply reply = wave.send(rest);
            if (counted.isPresent() && reply.outcome(COUNT) instanceof CommandOutcome.Ok ok) {
                total = ok.total();
            }
            again = take(wave, reply);
        }
    }

    private void goOn() {
        try (Lanes lanes = new Lanes(rest)) {
            while (!idle.isEmpty() || lanes.areBusy()) {
                while (!idle.isEmpty() && lanes.busy() < AT_ONCE) {
                    lanes.send(wave(Optional.empty()));
                }
                lanes.await(this::take);
            }
        }
    }

    private Wave wave(Optional<Command> count) {
        requests++;
        return Wave.of(idle, count, length.pages());
    }

    /** Hands over what was read; true if it was too much at once, and half as much is to be asked for. */
    private boolean take(Wave wave, BatchReply reply) {
        if (isTooLong(wave, reply) && length.halve()) {
            idle.addAll(wave.chains());
            return true;
        }
        length.learn(wave.commands().size(), reply.took());
        int taken = wave.take(reply, this::once);
        pages += taken;
        waits = taken == 0 ? waits + 1 : 0;
        if (waits > MOST_WAITS) {
            throw new SourceException("Bitrix24 " + rest.where(ItemQuery.METHOD)
                    + ": the limits of the portal leave no room for reading. Try again in ten minutes.");
        }
        wave.chains().stream()
                .filter(Chain::isOpen)
                .forEach(chain -> idle.addAll(chain.divided(AT_ONCE, () -> chains++)));
        return false;
    }

    /** The portal gives a request a minute, and we read so many bytes; half as many pages may do. */
    private static boolean isTooLong(Wave wave, BatchReply reply) {
        return reply.outcome(wave.commands().get(0).name()) instanceof CommandOutcome.Unknown unknown
                && (unknown.error().kind() == ErrorKind.TOO_LARGE
                        || unknown.error().status() == 504);
    }

    private void once(Long id, Json row) {
        if (!overlapping || seen.add(id)) {
            rows++;
            sink.accept(row);
        }
    }
}
