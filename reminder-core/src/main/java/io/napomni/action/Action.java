package io.napomni.action;

/** Something to be done outside, as data. A host's own kind of action is a {@link HostAction}. */
public sealed interface Action
        permits SendMail,
                CreateDeal,
                MoveStage,
                CreateTask,
                AddNote,
                Notify,
                AssignResponsible,
                UpdateFields,
                IssueDocument,
                HostAction {}
