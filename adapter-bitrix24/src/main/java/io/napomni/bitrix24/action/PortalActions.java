package io.napomni.bitrix24.action;

import io.napomni.action.AddNote;
import io.napomni.action.AssignResponsible;
import io.napomni.action.Channel;
import io.napomni.action.CreateDeal;
import io.napomni.action.CreateTask;
import io.napomni.action.MoveStage;
import io.napomni.action.Notify;
import io.napomni.action.SendMail;
import io.napomni.action.UpdateFields;
import io.napomni.bitrix24.action.batch.BatchExecutor;
import io.napomni.bitrix24.action.card.CardUpdate;
import io.napomni.bitrix24.action.card.FieldChanges;
import io.napomni.bitrix24.action.card.ResponsibleChanges;
import io.napomni.bitrix24.action.card.StageChanges;
import io.napomni.bitrix24.action.deal.DealWriting;
import io.napomni.bitrix24.action.deal.DealsByEffect;
import io.napomni.bitrix24.action.letter.CardLetters;
import io.napomni.bitrix24.action.letter.LetterWriting;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.crm.Staff;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Lookup;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** The executors of a portal, which share what is remembered of it. */
public record PortalActions(RestClient rest, Clock clock, PortalMemory memory) {

    /** Notes in the timeline of cards. */
    public ActionExecutor<AddNote> notes() {
        return new BatchExecutor<>(Channel.NOTE, rest, clock, NoteWriting::new);
    }

    /** Tasks for the portal's users. */
    public ActionExecutor<CreateTask> tasks() {
        return new TaskExecutor(rest, clock);
    }

    /** To-do activities in the timeline of cards. */
    public ActionExecutor<CreateTask> todos(Channel<CreateTask> channel, Optional<ZoneId> portalZone) {
        return new BatchExecutor<>(
                channel,
                rest,
                clock,
                () -> new ForPeople<>(new TodoWriting(portalZone), CreateTask::responsibleId, new Staff(rest, memory)));
    }

    /** Notices to the portal's users. */
    public ActionExecutor<Notify> notices() {
        return new BatchExecutor<>(
                Channel.NOTICE,
                rest,
                clock,
                () -> new ForPeople<>(new NoticeWriting(), Notify::personId, new Staff(rest, memory)));
    }

    /** New deals. */
    public ActionExecutor<CreateDeal> deals() {
        return new BatchExecutor<>(Channel.DEAL, rest, clock, () -> new DealWriting(rest, memory));
    }

    /** Which deals were created for effects. */
    public Lookup<String, String> dealsByEffect() {
        return new DealsByEffect(rest);
    }

    /** Stages of deals and invoices; who reads facts after this asks for the stages along with them. */
    public ActionExecutor<MoveStage> stages() {
        memory.expectStages();
        return new BatchExecutor<>(
                Channel.STAGE, rest, clock, () -> new CardUpdate<>(rest, new StageChanges(rest, memory)));
    }

    /** Fields of cards. */
    public ActionExecutor<UpdateFields> fields() {
        return new BatchExecutor<>(
                Channel.FIELDS, rest, clock, () -> new CardUpdate<>(rest, new FieldChanges(rest, memory)));
    }

    /** People responsible for cards. */
    public ActionExecutor<AssignResponsible> responsibles() {
        return new BatchExecutor<>(
                Channel.RESPONSIBLE, rest, clock, () -> new CardUpdate<>(rest, new ResponsibleChanges(rest, memory)));
    }

    /** Letters that go out through cards. */
    public ActionExecutor<SendMail> letters(CardLetters how) {
        return new BatchExecutor<>(how.channel(), rest, clock, () -> new LetterWriting(rest, clock, how));
    }
}
