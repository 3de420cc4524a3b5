package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.data.Todo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The tasks and to-dos that clients made, the newest first. */
final class TasksRoom {
    private TasksRoom() {}

    static Html html(Ask ask) {
        List<PortalTask> tasks = newestFirst(ask.view().data().written().tasks());
        List<Todo> todos = newestFirst(ask.view().data().written().todos());
        Pager pager = Pager.of(ask, Math.max(tasks.size(), todos.size()));
        return Html.all(
                Frame.section(ask.say("tasks", tasks.size()), tasks(ask, pager.of(tasks.stream()), true)),
                Frame.section(ask.say("todos", todos.size()), todos(ask, pager.of(todos.stream()), true)),
                pager.html());
    }

    static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }

    static Html tasks(Ask ask, List<PortalTask> tasks, boolean withDeal) {
        Names names = new Names(ask);
        Table table = table(ask, ask.say("task"), withDeal);
        for (PortalTask task : tasks) {
            row(
                    table,
                    withDeal,
                    List.of(
                            Html.text(task.id()),
                            words(task.title(), task.description()),
                            names.user(task.responsibleId()),
                            Html.text(PortalTime.moment(task.deadline())
                                    .map(ask.words()::moment)
                                    .orElse(task.deadline())),
                            Html.between(
                                    ", ",
                                    task.bindings().stream().map(names::binding).toList())));
        }
        return table.or(ask.say("tasks.none"));
    }

    static Html todos(Ask ask, List<Todo> todos, boolean withDeal) {
        Names names = new Names(ask);
        Table table = table(ask, ask.say("todo"), withDeal);
        for (Todo todo : todos) {
            row(
                    table,
                    withDeal,
                    List.of(
                            Html.text(todo.id()),
                            words(todo.title(), todo.description()),
                            todo.responsibleId() == 0 ? Html.NONE : names.user(todo.responsibleId()),
                            ask.when(todo.deadline()),
                            names.owner(todo.type().owner(todo.itemId()))));
        }
        return table.or(ask.say("todos.none"));
    }

    /** A title and, below it, what else was written. */
    static Html words(String title, String description) {
        return Html.all(
                Html.tag("b", Html.text(title)),
                description.isEmpty() ? Html.NONE : Html.styled("div", "said", Html.text(description)));
    }

    private static Table table(Ask ask, String what, boolean withDeal) {
        Stream<String> headings = Stream.of("ID", what, ask.say("responsible"), ask.say("deadline"));
        return new Table(Stream.concat(headings, withDeal ? Stream.of(ask.say("deal")) : Stream.empty())
                .toArray(String[]::new));
    }

    private static void row(Table table, boolean withDeal, List<Html> cells) {
        table.row(cells.subList(0, withDeal ? cells.size() : cells.size() - 1).toArray(Html[]::new));
    }
}
