package io.napomni.testkit.fake.bitrix24.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.wire.BatchCommand;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a client asked for in one HTTP request.
 *
 * @param number counted from 1 in the order of arrival
 * @param verb GET or POST
 * @param method in lower case, empty where the request was for none
 * @param params decoded, names on the top level in lower case
 * @param commands of a batch, as sent
 */
public record Asked(long number, String verb, String method, ObjectNode params, List<BatchCommand> commands) {
    public Asked {
        commands = List.copyOf(commands);
    }

    /** The method, and those of the commands where it is a batch. */
    public List<String> methods() {
        return Stream.concat(Stream.of(method), commands.stream().map(BatchCommand::method))
                .toList();
    }
}
