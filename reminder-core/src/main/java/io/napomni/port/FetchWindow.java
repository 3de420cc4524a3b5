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

    /** Facts in one of the windows; all of them if {@link AnchorWindow#EVERYTHING} is among these. */
    public static FetchWindow of(LocalDate today, List<AnchorWindow> windows) {
        return windows.contains(AnchorWindow.EVERYTHING) ? everything(today) : new FetchWindow(today, windows, false);
    }

    /** Every fact there is, for explaining and for demonstrations. */
    public static FetchWindow everything(LocalDate today) {
        return new FetchWindow(today, List.of(), true);
    }
}
