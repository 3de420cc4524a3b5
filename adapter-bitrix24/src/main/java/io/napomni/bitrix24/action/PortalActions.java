package io.napomni.bitrix24.action;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.CreateTask;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.ActionExecutor;
import java.time.Clock;

/** The executors of a portal. */
public final class PortalActions {
    private PortalActions() {}

    /** Notes in the timeline of deals, contacts, companies and leads. */
    public static ActionExecutor<AddNote> notes(RestClient rest, Clock clock) {
        return new BatchExecutor<>(Channel.NOTE, rest, clock, new NoteWriting());
    }

    /** Tasks for the portal's users. */
    public static ActionExecutor<CreateTask> tasks(RestClient rest, Clock clock) {
        return new BatchExecutor<>(Channel.TASK, rest, clock, new TaskWriting());
    }
}
