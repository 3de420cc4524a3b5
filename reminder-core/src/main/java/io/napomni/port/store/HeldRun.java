package io.napomni.port.store;

import java.util.List;

/** What one run held back, and why. */
public record HeldRun(String run, String why, List<HeldItem> items) {

    /** Copies the list. */
    public HeldRun {
        items = List.copyOf(items);
    }
}
