package io.napomni.bitrix24.source;

import io.napomni.bitrix24.list.KeysetChains;
import io.napomni.bitrix24.rest.RestClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the items of a layout that meet other conditions than windows of dates. */
public final class Matching {
    private Matching() {}

    /**
     * Hands over the fact of every item that meets one of the conditions, each once; what no fact can be made of is left
     * out and named in the log.
     *
     * @throws io.napomni.port.SourceException if anything less than everything could be read
     */
    public static <F> void read(
            RestClient rest, Layout<F> layout, List<Map<String, ?>> conditions, Consumer<? super F> sink) {
        Unreadable unreadable = new Unreadable();
        KeysetChains.read(rest, conditions.stream().map(layout::query).toList(), Optional.empty(), json -> {
            Row row = new Row(layout.kind(), json);
            Optional<F> fact = layout.reading().apply(row);
            unreadable.note(row, fact.isPresent());
            fact.ifPresent(sink);
        });
    }
}
