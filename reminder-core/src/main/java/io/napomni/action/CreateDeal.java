package io.napomni.action;

import io.napomni.model.CustomerRef;
import java.util.Optional;

/**
 * Creates a deal in the CRM.
 *
 * @param managerId responsible person; empty leaves it to the CRM
 */
public record CreateDeal(CustomerRef customer, String pipeline, String stage, String title, Optional<String> managerId)
        implements Action {}
