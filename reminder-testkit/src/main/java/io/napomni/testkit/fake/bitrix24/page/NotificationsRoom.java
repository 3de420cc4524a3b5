package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.data.Notification;
import java.util.List;

/** The notifications that employees have got, the newest first. */
final class NotificationsRoom {
    private NotificationsRoom() {}

    static Html html(Ask ask) {
        Names names = new Names(ask);
        List<Notification> notifications =
                TasksRoom.newestFirst(ask.view().data().written().notifications());
        Pager pager = Pager.of(ask, notifications.size());
        Table table = new Table("ID", ask.say("notification"), ask.say("to"), ask.say("tag"));
        for (Notification one : pager.of(notifications.stream())) {
            table.row(
                    Html.text(one.id()),
                    Html.styled("div", "said", Html.text(one.message())),
                    names.user(one.userId()),
                    Html.text(one.tag()));
        }
        return Html.tag("section", table.or(ask.say("notifications.none")), pager.html());
    }
}
