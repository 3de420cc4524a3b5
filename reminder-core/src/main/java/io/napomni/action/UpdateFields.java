package io.napomni.action;

import io.napomni.model.SubjectRef;
import java.util.Map;

/**
 * Sets fields of a subject; doing it again changes nothing.
 *
 * @param fields wanted values by the field's configured name
 */
public record UpdateFields(SubjectRef subject, Map<String, String> fields) implements Action {

    /** Copies the map. */
    public UpdateFields {
        fields = Map.copyOf(fields);
    }
}
