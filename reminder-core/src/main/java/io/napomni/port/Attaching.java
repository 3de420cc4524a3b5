package io.napomni.port;

import io.napomni.action.SendMail;
import java.util.List;

/** What an executor of letters is besides, if files go with its letters: a person who looks at one first sees them. */
@FunctionalInterface
public interface Attaching {

    /**
     * The files that would go with this letter. Nothing begins by it.
     *
     * @throws ReminderException if it cannot be told
     */
    List<AttachedFile> attachedTo(SendMail letter);
}
