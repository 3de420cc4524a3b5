package io.napomni.action;

import io.napomni.model.SubjectRef;
import java.time.LocalDate;

/**
 * Gives a person a task.
 *
 * @param about what the task is about, linked to it where the system can
 * @param responsibleId who is to do it
 * @param dueOn last day to do it, inclusive
 */
public record CreateTask(SubjectRef about, String responsibleId, String title, String text, LocalDate dueOn)
        implements Action {}
