package io.napomni.action;

import io.napomni.model.SubjectRef;

/** Leaves a note in the card of a subject. */
public record AddNote(SubjectRef subject, String text) implements Action {}
