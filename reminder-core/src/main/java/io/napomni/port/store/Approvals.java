package io.napomni.port.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reminders that wait until a person has seen them. */
public interface Approvals {

    /**
     * Keeps what a run held back. An item that was held before is replaced, and must be approved anew unless its
     * fingerprint is the same.
     */
    void hold(String run, String why, List<HeldItem> items);

    /** What is held or approved of these reminders; what is absent was never held. */
    Map<String, HeldItem> find(Collection<String> reminders);

    /** Runs that wait for approval, newest first, each with its items. */
    List<HeldRun> waiting();

    /**
     * Lets exactly the items go that the run showed.
     *
     * @return how many; none if nothing of the run waits
     */
    int approve(String run, String by);
}
