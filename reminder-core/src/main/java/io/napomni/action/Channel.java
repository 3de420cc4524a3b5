package io.napomni.action;

/**
 * A way by which actions of one kind are carried out. A step names its channel; the run gives the step to the executor
 * that declared the same one.
 *
 * @param kind class of the actions
 * @param name tells two ways of one kind apart, for example {@code smtp} and {@code crm}
 */
public record Channel<A extends Action>(Class<A> kind, String name) {

    /** Letters by e-mail, however they travel. */
    public static final Channel<SendMail> MAIL = new Channel<>(SendMail.class, "mail");

    /** Notes in the card of a subject. */
    public static final Channel<AddNote> NOTE = new Channel<>(AddNote.class, "note");

    /** Tasks for people. */
    public static final Channel<CreateTask> TASK = new Channel<>(CreateTask.class, "task");

    /** Deals in the CRM. */
    public static final Channel<CreateDeal> DEAL = new Channel<>(CreateDeal.class, "deal");

    /** Stages of deals and invoices. */
    public static final Channel<MoveStage> STAGE = new Channel<>(MoveStage.class, "stage");

    /** Fields of what the CRM holds. */
    public static final Channel<UpdateFields> FIELDS = new Channel<>(UpdateFields.class, "fields");

    /** People responsible for what the CRM holds. */
    public static final Channel<AssignResponsible> RESPONSIBLE = new Channel<>(AssignResponsible.class, "responsible");

    /** Messages to colleagues inside the CRM. */
    public static final Channel<Notify> NOTICE = new Channel<>(Notify.class, "notice");

    @Override
    public String toString() {
        return name;
    }
}
