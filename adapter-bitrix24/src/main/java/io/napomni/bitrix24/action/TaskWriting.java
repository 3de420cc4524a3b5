package io.napomni.bitrix24.action;

import io.napomni.action.CreateTask;
import io.napomni.bitrix24.action.batch.Writing;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.SubjectRef;
import io.napomni.port.Effect;
import io.napomni.rule.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks, linked to the card that they are about. The deadline is the end of the last day, by the portal's clock.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-add.html">the method</a>
 */
final class TaskWriting implements Writing<CreateTask> {

    @Override
    public String method() {
        return "tasks.task.add";
    }

    @Override
    public Optional<Reason> objection(CreateTask task) {
        return task.responsibleId().matches("[1-9][0-9]{0,9}")
                ? Optional.empty()
                : Optional.of(Reason.of("no-responsible", "the person for the task is no user of the portal"));
    }

    @Override
    public Map<String, ?> parameters(Effect<CreateTask> effect) {
        CreateTask task = effect.action();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("TITLE", task.title());
        fields.put("DESCRIPTION", BbText.marked(task.text(), effect.id()));
        fields.put("RESPONSIBLE_ID", task.responsibleId());
        fields.put("DEADLINE", task.dueOn() + "T23:59:00");
        SubjectRef about = task.about();
        Kind.of(about.system(), about.type())
                .flatMap(kind -> kind.taskLink(about.id()))
                .ifPresent(link -> fields.put("UF_CRM_TASK", List.of(link)));
        return Map.of("fields", fields);
    }

    @Override
    public Optional<String> receipt(Json result) {
        return result.get("task").get("id").id().map(id -> "task " + id);
    }
}
