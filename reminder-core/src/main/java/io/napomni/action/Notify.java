package io.napomni.action;

/** Tells a colleague something inside the CRM. */
public record Notify(String personId, String text) implements Action {}
