package io.napomni.scenario.dunning;

import java.util.Locale;

/**
 * A colleague who is told at a level. It takes nothing of the customer's caps.
 *
 * @param to who is told
 * @param by how
 */
public record Escalation(Colleague to, Means by) {

    /** Who is told. */
    public enum Colleague {
        /** Who looks after the customer. */
        MANAGER,
        /** Whom the manager reports to. */
        HEAD
    }

    /** How a colleague is told. */
    public enum Means {
        /** A task, to be done in three days. */
        TASK,
        /** A message inside the CRM. */
        NOTICE,
        /** A letter to the colleague's own address. */
        LETTER
    }

    /** A task for the manager. */
    public static Escalation managerTask() {
        return new Escalation(Colleague.MANAGER, Means.TASK);
    }

    /** A message for the manager. */
    public static Escalation managerNotice() {
        return new Escalation(Colleague.MANAGER, Means.NOTICE);
    }

    /** A letter to the manager. */
    public static Escalation managerLetter() {
        return new Escalation(Colleague.MANAGER, Means.LETTER);
    }

    /** A task for the head. */
    public static Escalation headTask() {
        return new Escalation(Colleague.HEAD, Means.TASK);
    }

    /** A message for the head. */
    public static Escalation headNotice() {
        return new Escalation(Colleague.HEAD, Means.NOTICE);
    }

    /** A letter to the head. */
    public static Escalation headLetter() {
        return new Escalation(Colleague.HEAD, Means.LETTER);
    }

    /** Part of effect keys: {@code manager-task}. */
    String step() {
        return (to.name() + "-" + by.name()).toLowerCase(Locale.ROOT);
    }
}
