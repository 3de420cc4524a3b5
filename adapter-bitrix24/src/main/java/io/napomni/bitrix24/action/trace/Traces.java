package io.napomni.bitrix24.action.trace;

import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.Lookup;
import io.napomni.port.Probe;
import java.util.List;

/** The probes of a portal, one for each channel whose effects can be found again. */
public final class Traces {

    private Traces() {}

    /** Of tasks, notes and deals. */
    public static List<Probe> in(RestClient rest, Lookup<String, String> dealsByEffect) {
        return List.of(
                new MarkProbe(rest, Place.ofTasks()),
                new MarkProbe(rest, Place.ofNotes()),
                new OriginProbe(dealsByEffect));
    }
}
