package io.napomni.port;

import io.napomni.rule.AnchorWindow;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run wants to read: facts that lie in at least one of the windows. No window means nothing, never everything;
 * everything is {@link #everything}.
 *
 * @param today the day that will be judged
 */
public record FetchWindow(LocalDate today, List<AnchorWindow> windows, boolean everything) {

    /** Copies the list. */
    public FetchWindow {
        windows = List.copyOf(windows);
    }

    /** Facts in one of the windows. */
    public static FetchWindow of(LocalDate today, List<AnchorWindow> windows) {
        return new FetchWindow(today, windows, false);
    }

    /** Every fact there is, for explaining and for demonstrations. */
    public static FetchWindow everything(LocalDate today) {
        return new FetchWindow(today, List.of(), true);
    }
}
