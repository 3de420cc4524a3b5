package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.data.TimelineComment;
import java.util.List;

/** The comments that clients left in cards, the newest first. */
final class CommentsRoom {
    private CommentsRoom() {}

    static Html html(Ask ask) {
        Names names = new Names(ask);
        List<TimelineComment> comments =
                TasksRoom.newestFirst(ask.view().data().written().comments());
        Pager pager = Pager.of(ask, comments.size());
        Table table = new Table("ID", ask.say("comment"), ask.say("deal"));
        for (TimelineComment comment : pager.of(comments.stream())) {
            table.row(
                    Html.text(comment.id()),
                    Html.styled("div", "said", Html.text(comment.text())),
                    names.owner(comment.type().owner(comment.itemId())));
        }
        return Html.tag("section", table.or(ask.say("comments.none")), pager.html());
    }
}
