package io.napomni.action;

import io.napomni.model.ServicePeriod;

/**
 * Issues the invoice or the act of a service period.
 *
 * @param kind name of the document's kind, for example {@code invoice} or {@code act}
 */
public record IssueDocument(String kind, ServicePeriod period) implements Action {}
