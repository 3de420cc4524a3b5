package io.napomni.runner;

import java.util.Optional;

/** Where a person answers what a command asks. */
@FunctionalInterface
public interface Keyboard {

    /** Nobody is there. */
    Keyboard NOBODY = Optional::empty;

    /** The next line, which may be a secret; empty if nobody answers. */
    Optional<String> line();
}
