package io.napomni.action;

import io.napomni.model.SubjectRef;

/** Makes a person responsible for a subject; doing it again changes nothing. */
public record AssignResponsible(SubjectRef subject, String personId) implements Action {}
