package io.napomni.web.office.door;

import io.napomni.web.WebRequest;
import java.util.Optional;

/**
 * Says who is asking. A host brings its own authentication: a session it knows, a header that its gateway sets and lets
 * nobody else set. Asked on every request, before anything is read; safe for threads.
 */
@FunctionalInterface
public interface Doorkeeper {

    /**
     * Who it is, if he may work here.
     *
     * @return empty if nobody knows him or he may not; then he is shown nothing
     */
    Optional<Staff> admit(WebRequest request);
}
