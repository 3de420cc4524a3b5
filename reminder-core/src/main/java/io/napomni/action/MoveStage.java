package io.napomni.action;

import io.napomni.model.SubjectRef;

/** Moves a deal or an invoice to a stage; doing it again changes nothing. */
public record MoveStage(SubjectRef subject, String stage) implements Action {}
