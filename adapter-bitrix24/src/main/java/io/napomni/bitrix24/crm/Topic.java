package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.wire.Json;
import java.util.function.Function;

/**
 * Something that the portal can be asked about itself.
 *
 * @param name of the command that asks for it, too
 */
record Topic<T>(String name, Class<T> type, Command command, Function<CommandOutcome.Ok, T> reading) {
    static final Topic<Json> PIPELINES =
            new Topic<>("pipelines", Json.class, Pipeline.command("pipelines"), CommandOutcome.Ok::result);

    static final Topic<Directories> DIRECTORIES =
            new Topic<>("directories", Directories.class, Directories.command("directories"), Directories::from);

    static Topic<FieldBook> fields(Kind kind) {
        String name = "fields" + kind.entityTypeId();
        return new Topic<>(
                name, FieldBook.class, FieldBook.command(name, kind), answer -> FieldBook.from(kind, answer.result()));
    }

    static Topic<StageBook> stages(Kind kind, long pipelineId) {
        String name = "stages" + kind.entityTypeId() + "of" + pipelineId;
        return new Topic<>(
                name,
                StageBook.class,
                StageBook.command(name, kind, pipelineId),
                answer -> StageBook.from(answer.result()));
    }

    T from(CommandOutcome.Ok answer) {
        return reading.apply(answer);
    }
}
