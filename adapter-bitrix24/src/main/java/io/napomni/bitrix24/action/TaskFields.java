package io.napomni.bitrix24.action;

import io.napomni.action.CreateTask;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.SubjectRef;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.SourceException;
import io.napomni.rule.Reason;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The fields of a task in REST 3.0, which wants to know who creates it and a deadline with an offset. The creator is the
 * user in whose name we are let in; the deadline is the end of the last day by the portal's clock. Both are asked for
 * once.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/rest-v3/tasks/tasks-task-add.html">tasks.task.add</a>
 */
final class TaskFields {
    static final String METHOD = "tasks.task.add";

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final RestClient rest;
    private Optional<Portal> portal = Optional.empty();

    TaskFields(RestClient rest) {
        this.rest = rest;
    }

    private record Portal(long creator, ZoneOffset offset) {}

    /** @throws SourceException if the portal does not say what is needed */
    void prepare() {
        if (portal.isEmpty()) {
            Map<String, CommandOutcome.Ok> told = Bulk.read(
                    rest, List.of(new Command("me", "profile", Map.of()), new Command("now", "server.time", Map.of())));
            portal = Optional.of(new Portal(
                    result(told, "me").get("ID").id().orElseThrow(() -> unclear("profile")),
                    result(told, "now").text().flatMap(TaskFields::offset).orElseThrow(() -> unclear("server.time"))));
        }
    }

    private static Json result(Map<String, CommandOutcome.Ok> told, String name) {
        return Objects.requireNonNull(told.get(name)).result();
    }

    private static Optional<ZoneOffset> offset(String time) {
        try {
            return Optional.of(OffsetDateTime.parse(time).getOffset());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static SourceException unclear(String method) {
        return new SourceException(
                "Bitrix24, " + method + ": the answer cannot be understood, so no task was created. Try again later.");
    }

    Map<String, ?> of(Effect<CreateTask> effect) {
        Portal known = portal.orElseThrow();
        CreateTask task = effect.action();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", task.title());
        fields.put("description", BbText.marked(task.text(), effect.id()));
        fields.put("creatorId", known.creator());
        fields.put("responsibleId", Long.parseLong(task.responsibleId()));
        fields.put("deadline", TIME.format(task.dueOn().atTime(END_OF_DAY).atOffset(known.offset())));
        SubjectRef about = task.about();
        Kind.of(about.system(), about.type())
                .flatMap(kind -> kind.taskLink(about.id()))
                .ifPresent(link -> fields.put("crmItemIds", List.of(link)));
        return Map.of("fields", fields);
    }

    static Outcome receipt(Json result) {
        return result.get("item")
                .get("id")
                .id()
                .<Outcome>map(id -> new Outcome.Done("task " + id))
                .orElseGet(() ->
                        new Outcome.InDoubt(Reason.of("answer-without-id", "the portal did not name what it made")));
    }
}
