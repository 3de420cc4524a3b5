package io.napomni.web.manual.door;

import io.napomni.web.WebRequest;
import java.util.Optional;

/**
 * Says who wants to write a letter by hand. A host brings its own authentication: a session it knows, or a ticket that
 * it has issued and that comes back in the field {@link Sender#TICKET} of every form. Asked on every request, before
 * anything is read; safe for threads.
 */
@FunctionalInterface
public interface ManualDoor {

    /**
     * Who it is, if he may send letters.
     *
     * @return empty if nobody knows him, he may not, or his ticket is over; then he is shown nothing
     */
    Optional<Sender> admit(WebRequest request);
}
