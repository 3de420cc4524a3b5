package io.napomni.bitrix24.action;

import io.napomni.action.CreateTask;
import io.napomni.bitrix24.action.batch.Cards;
import io.napomni.bitrix24.action.batch.Writing;
import io.napomni.bitrix24.crm.CardRef;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.Effect;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks as to-do activities in the timeline of a card. The deadline is the end of the last day, by the portal's clock.
 *
 * @param portalZone the portal's own; empty leaves the deadline without an offset, which the portal reads by its clock
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/todo/crm-activity-todo-add.html">the
 *     method</a>
 */
record TodoWriting(Optional<ZoneId> portalZone) implements Writing<CreateTask> {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    @Override
    public String method() {
        return "crm.activity.todo.add";
    }

    @Override
    public Optional<Reason> objection(CreateTask task) {
        return Cards.objection(task.about());
    }

    @Override
    public Map<String, ?> parameters(Effect<CreateTask> effect) {
        CreateTask task = effect.action();
        CardRef card = Cards.require(task.about());
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("ownerTypeId", card.kind().entityTypeId());
        parameters.put("ownerId", card.id());
        parameters.put("deadline", deadline(task.dueOn()));
        parameters.put("title", task.title());
        parameters.put("description", BbText.marked(task.text(), effect.id()));
        parameters.put("responsibleId", task.responsibleId());
        return parameters;
    }

    private String deadline(LocalDate dueOn) {
        LocalDateTime end = dueOn.atTime(END_OF_DAY);
        return portalZone.map(zone -> WITH_OFFSET.format(end.atZone(zone))).orElseGet(() -> PLAIN.format(end));
    }

    @Override
    public Optional<String> receipt(Json result) {
        return result.get("id").id().map(id -> "todo " + id);
    }
}
