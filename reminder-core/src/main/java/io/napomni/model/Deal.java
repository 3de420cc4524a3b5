package io.napomni.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A sale under way in the CRM.
 *
 * @param pipeline the line of stages it moves along
 * @param open whether it is neither won nor lost
 */
public record Deal(
        SubjectRef ref,
        CustomerRef customer,
        String pipeline,
        String stage,
        boolean open,
        LocalDate createdOn,
        Optional<String> managerId) {}
