package io.napomni.action;

/** An action that carries a letter, which is rendered before the action begins. */
public interface Lettered {

    /** The letter to be rendered. */
    Letter letter();
}
