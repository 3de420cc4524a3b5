package io.napomni.bitrix24.list;

import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.ErrorKind;

/** Tells commands that a limit held back from those that failed. */
final class Limited {
    private Limited() {}

    /** Whether the portal did not begin it for a reason that passes; the client waits before it asks again. */
    static boolean canBeAskedAgain(CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Failed failed) {
            return isLimit(failed.error().kind());
        }
        return outcome instanceof CommandOutcome.NotExecuted stopped
                && stopped.error().status() == 0
                && isLimit(stopped.error().kind());
    }

    private static boolean isLimit(ErrorKind kind) {
        return kind == ErrorKind.OPERATING_LIMIT || kind == ErrorKind.REQUEST_LIMIT;
    }
}
