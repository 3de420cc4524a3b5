package io.napomni.testkit.fake.bitrix24.stage;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** The stages on which items of one kind stood, oldest first. Safe for use by several threads. */
public final class StageHistory {
    private final ConcurrentSkipListMap<Long, StageMove> byId = new ConcurrentSkipListMap<>();
    private final AtomicLong ids = new AtomicLong();

    /** Keeps a move; its id is the next one. */
    public StageMove add(LongFunction<StageMove> withId) {
        StageMove move = withId.apply(ids.incrementAndGet());
        byId.put(move.id(), move);
        return move;
    }

    /** All moves by ascending id: a live view that cannot be changed. */
    public NavigableMap<Long, StageMove> byId() {
        return Collections.unmodifiableNavigableMap(byId);
    }

    /** The moves of one item, oldest first. */
    public List<StageMove> of(long owner) {
        return byId.values().stream().filter(move -> move.ownerId() == owner).toList();
    }
}
