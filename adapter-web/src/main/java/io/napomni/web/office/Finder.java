package io.napomni.web.office;

import io.napomni.model.SubjectRef;
import java.util.Set;

/** Finds what a person means by the number of a document. */
@FunctionalInterface
public interface Finder {

    /** Knows no numbers. */
    Finder NONE = typed -> Set.of();

    /**
     * What has this number; several if it is not unique.
     *
     * @throws io.napomni.port.ReminderException if it could not be looked up
     */
    Set<SubjectRef> find(String typed);
}
