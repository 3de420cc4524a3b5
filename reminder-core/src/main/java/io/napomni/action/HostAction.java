package io.napomni.action;

/** An action of the host's own, carried out by an executor of the host's own. Implementations are values. */
public non-sealed interface HostAction extends Action {}
