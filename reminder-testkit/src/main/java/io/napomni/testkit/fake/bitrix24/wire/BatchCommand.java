package io.napomni.testkit.fake.bitrix24.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** One command of a batch as it was sent: its name in the batch, the folded method and the decoded parameters. */
public record BatchCommand(String name, String method, ObjectNode params) {
    /** The commands of a batch in the order given; those of a list are named by their number. */
    public static List<BatchCommand> of(Params batch) {
        JsonNode cmd = batch.get("cmd");
        List<BatchCommand> commands = new ArrayList<>();
        if (cmd.isArray()) {
            cmd.forEach(line -> commands.add(parse(Integer.toString(commands.size()), line.asText())));
        } else {
            cmd.properties()
                    .forEach(entry ->
                            commands.add(parse(entry.getKey(), entry.getValue().asText())));
        }
        return commands;
    }

    /** The commands of a batch of REST 3.0, an array of methods with their parameters; named by their number. */
    public static List<BatchCommand> ofRest3(JsonNode calls) {
        List<BatchCommand> commands = new ArrayList<>();
        for (JsonNode call : calls) {
            ObjectNode query = call.path("query") instanceof ObjectNode given ? given : Json.object();
            commands.add(new BatchCommand(
                    Integer.toString(commands.size()),
                    Route.method(call.path("method").asText("")),
                    query));
        }
        return commands;
    }

    private static BatchCommand parse(String name, String line) {
        int question = line.indexOf('?');
        String method = question < 0 ? line : line.substring(0, question);
        String query = question < 0 ? "" : line.substring(question + 1);
        return new BatchCommand(name, Route.method(method.strip()), PhpQuery.parse(query));
    }
}
