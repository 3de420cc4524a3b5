package io.napomni.bitrix24.list;

import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.Json;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads whole lists by chains of pages, up to fifty pages or 2,500 rows in a request. Several queries share requests, and
 * a row that answers more than one is handed over once. It returns only when every chain has come to its end: every page
 * full but the last, and the last id seen.
 *
 * @see <a href="https://apidocs.bitrix24.com/settings/performance/huge-data.html">the vendor on large lists</a>
 */
public final class KeysetChains {
    private static final int MOST_WAITS = 3;
    private static final String COUNT = "total";

    private final RestClient rest;
    private final List<Chain> chains = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private final Optional<ItemQuery> counted;
    private OptionalLong total = OptionalLong.empty();
    private long rows;
    private long requests;

    private KeysetChains(RestClient rest, List<ItemQuery> queries, Optional<ItemQuery> counted) {
        this.rest = rest;
        this.counted = counted;
        queries.forEach(query -> chains.add(new Chain(query, chains.size())));
    }

    /**
     * Hands every row over, each once.
     *
     * @param counted a query whose rows the portal is to count meanwhile
     * @throws SourceException if anything less than everything could be read
     */
    public static Sweep read(
            RestClient rest, List<ItemQuery> queries, Optional<ItemQuery> counted, Consumer<? super Json> sink) {
        return new KeysetChains(rest, queries, counted).read(sink);
    }

    private Sweep read(Consumer<? super Json> sink) {
        WaveLength length = new WaveLength(chains.size());
        int waits = 0;
        for (List<Chain> open = open(); !open.isEmpty(); open = open()) {
            boolean counting = requests == 0;
            Wave wave = Wave.of(
                    open, counting ? counted.map(query -> query.count(COUNT)) : Optional.empty(), length.pages());
            BatchReply reply = wave.send(rest);
            requests++;
            length.learn(wave.commands().size(), reply.took());
            if (counting && counted.isPresent() && reply.outcome(COUNT) instanceof CommandOutcome.Ok ok) {
                total = ok.total();
            }
            if (wave.take(reply, once(sink)) == 0 && ++waits > MOST_WAITS) {
                throw new SourceException("Bitrix24 " + rest.where(ItemQuery.METHOD)
                        + ": the limits of the portal leave no room for reading. Try again in ten minutes.");
            }
        }
        return new Sweep(rows, chains.stream().mapToLong(Chain::pages).sum(), requests, total);
    }

    private List<Chain> open() {
        return chains.stream().filter(Chain::isOpen).toList();
    }

    private BiConsumer<Long, Json> once(Consumer<? super Json> sink) {
        return (id, row) -> {
            if (chains.size() == 1 || seen.add(id)) {
                rows++;
                sink.accept(row);
            }
        };
    }
}
