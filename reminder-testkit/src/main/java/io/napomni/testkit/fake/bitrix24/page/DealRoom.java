package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.LogMessage;
import io.napomni.testkit.fake.bitrix24.activity.Note;
import io.napomni.testkit.fake.bitrix24.activity.Owner;
import io.napomni.testkit.fake.bitrix24.activity.SentLetter;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.data.Todo;
import java.util.List;
import java.util.Locale;

/** The card of one deal: its fields and everything that happened to it. */
final class DealRoom {
    private final Ask ask;
    private final Item deal;
    private final PortalData data;
    private final Names names;
    private final Owner owner;

    DealRoom(Ask ask, Item deal) {
        this.ask = ask;
        this.deal = deal;
        this.data = ask.view().data();
        this.names = new Names(ask);
        this.owner = EntityType.DEAL.owner(deal.id());
    }

    Html html() {
        String binding = EntityType.DEAL.ownerType() + "_" + deal.id();
        List<PortalTask> tasks = data.written().tasks().stream()
                .filter(task -> task.bindings().contains(binding))
                .toList();
        List<Todo> todos = data.written().todos().stream()
                .filter(todo -> todo.type() == EntityType.DEAL && todo.itemId() == deal.id())
                .toList();
        return Html.all(
                Frame.section(ask.say("fields"), new DealFields(ask, deal).html()),
                Frame.section(
                        ask.say("moves.of"),
                        StagesRoom.moves(
                                ask,
                                TasksRoom.newestFirst(data.deals().history().of(deal.id())),
                                false)),
                Frame.section(ask.say("title./comments"), comments()),
                Frame.section(ask.say("letters"), letters()),
                Frame.section(ask.say("tasks.of"), TasksRoom.tasks(ask, TasksRoom.newestFirst(tasks), false)),
                Frame.section(ask.say("todos.of"), TasksRoom.todos(ask, TasksRoom.newestFirst(todos), false)),
                Frame.section(ask.say("activities"), activities()),
                Frame.section(ask.say("log"), log()));
    }

    private Html comments() {
        Table table = new Table(ask.say("time"), ask.say("comment"), ask.say("author"));
        for (Note note : TasksRoom.newestFirst(data.timeline().notes(owner))) {
            table.row(
                    ask.when(note.created()),
                    Html.styled("div", "said", Html.text(note.text())),
                    names.user(note.authorId()));
        }
        return table.or(ask.say("comments.none"));
    }

    private Html letters() {
        Table table = new Table(ask.say("letter"), ask.say("from"), ask.say("to"));
        List<SentLetter> letters = data.activities().letters().stream()
                .filter(letter -> letter.owner().equals(owner))
                .toList();
        for (SentLetter letter : TasksRoom.newestFirst(letters)) {
            table.row(
                    TasksRoom.words(letter.text().subject(), letter.text().description()),
                    Html.text(letter.from()),
                    Html.text(String.join(", ", letter.to())));
        }
        return table.or(ask.say("letters.none"));
    }

    private Html activities() {
        Table table = new Table(ask.say("time"), ask.say("activity"), ask.say("kind"), ask.say("author"));
        List<Activity> all = data.activities().byId().values().stream()
                .filter(activity -> activity.isBoundTo(owner::equals))
                .toList();
        for (Activity activity : TasksRoom.newestFirst(all)) {
            String kind = activity.kind().name().toLowerCase(Locale.ROOT);
            String way = activity.direction().name().toLowerCase(Locale.ROOT);
            table.row(
                    ask.when(activity.times().start()),
                    TasksRoom.words(activity.text().subject(), activity.text().description()),
                    Html.text(kind + ", " + way),
                    names.user(activity.authorId()));
        }
        return table.or(ask.say("activities.none"));
    }

    private Html log() {
        Table table = new Table(ask.say("time"), ask.say("entry"), ask.say("author"));
        List<LogMessage> all = data.timeline().logMessages().stream()
                .filter(message -> message.owner().equals(owner))
                .toList();
        for (LogMessage message : TasksRoom.newestFirst(all)) {
            table.row(
                    ask.when(message.created()),
                    TasksRoom.words(message.title(), message.text()),
                    names.user(message.authorId()));
        }
        return table.or(ask.say("log.none"));
    }
}
