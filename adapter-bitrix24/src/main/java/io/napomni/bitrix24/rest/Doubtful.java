package io.napomni.bitrix24.rest;

import java.util.Optional;

/**
 * Remembers that one of several attempts at the same thing may have been done. What refuses a later attempt says nothing
 * of the earlier one, so the doubt stays until an attempt succeeds.
 */
final class Doubtful {
    private boolean begun;
    private Optional<Reply> doubt = Optional.empty();

    /** Whether nothing has been tried yet; asked once for each attempt. */
    boolean isFirst() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    Reply noted(Reply reply) {
        if (doubt.isEmpty()
                && reply instanceof Reply.Failed failed
                && !failed.error().kind().isCertainlyNotDone()) {
            doubt = Optional.of(reply);
        }
        return reply;
    }

    /** The last reply; or the doubt, if the last one is a refusal. */
    Reply over(Reply last) {
        return last instanceof Reply.Failed ? doubt.orElse(last) : last;
    }
}
