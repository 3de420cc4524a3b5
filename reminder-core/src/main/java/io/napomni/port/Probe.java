package io.napomni.port;

import io.napomni.action.Channel;
import java.util.List;
import java.util.Map;

/**
 * Looks outside whether what may have happened did happen: for a task with the effect's mark, for a note, in an archive of
 * letters. Asked at the beginning of a run, about the effects of its channel that are in doubt.
 */
public interface Probe {

    /** What a look outside has shown. */
    enum Finding {
        /** It is there. */
        HAPPENED,
        /** It is certain that it is not there and will not come: only then may it be done again. */
        DID_NOT,
        /** Neither is certain; a person decides. */
        CANNOT_TELL
    }

    /** The channel whose effects it looks for. */
    Channel<?> channel();

    /**
     * What is found of each doubt; one that is absent cannot be told.
     *
     * @throws ReminderException if the other side did not answer; then all stay in doubt and the run goes on
     */
    Map<Doubt, Finding> look(List<Doubt> doubts);
}
