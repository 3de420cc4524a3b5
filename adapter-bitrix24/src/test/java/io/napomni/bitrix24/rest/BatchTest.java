package io.napomni.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.StubServer;
import io.napomni.port.SourceException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final StubServer stub = StubServer.start();
    private final RestClient client = new RestClient(
            stub.webhook(), Clock.systemUTC(), PortalOptions.standard().withPause(wait -> {}));
    private final List<Command> commands =
            List.of(new Command("a", "crm.item.list", Map.of("start", -1)), new Command("b", "user.get", Map.of()));

    @AfterEach
    void close() {
        stub.close();
    }

    private BatchReply answered(String body) {
        stub.then(200, body);
        return client.readAll(commands);
    }

    @Test
    void commands_are_sent_in_order_as_php_reads_them() {
        answered("{\"result\":{\"result\":{\"a\":1,\"b\":2},\"result_error\":[]}}");

        assertThat(stub.bodies.get(0)).contains("\"cmd\":{\"a\":\"crm.item.list?start=-1\",\"b\":\"user.get\"}");
        assertThat(stub.bodies.get(0)).contains("\"halt\":0");
    }

    @Test
    void each_command_has_an_outcome_of_its_own() {
        BatchReply reply = answered("{\"result\":{\"result\":{\"a\":{\"items\":[]}},"
                + "\"result_error\":{\"b\":{\"error\":\"insufficient_scope\",\"error_description\":\"no\"}},"
                + "\"result_total\":{\"a\":137},\"result_next\":[],\"result_time\":[]},\"time\":{\"duration\":1.5}}");

        assertThat(reply.require("a").total()).hasValue(137);
        assertThat(reply.took()).isEqualTo(Duration.ofMillis(1500));
        assertThat(reply.outcome("b"))
                .isInstanceOfSatisfying(
                        CommandOutcome.Failed.class,
                        failed -> assertThat(failed.error().kind()).isEqualTo(ErrorKind.RIGHTS));
        assertThatThrownBy(() -> reply.require("b"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("user.get");
    }

    @Test
    void a_result_may_be_null() {
        BatchReply reply = answered("{\"result\":{\"result\":{\"a\":null,\"b\":[]},\"result_error\":[]}}");

        assertThat(reply.outcome("a")).isInstanceOf(CommandOutcome.Ok.class);
    }

    @Test
    void a_command_without_an_entry_is_unknown() {
        BatchReply reply = answered("{\"result\":{\"result\":{\"a\":1},\"result_error\":[]}}");

        assertThat(reply.outcome("b")).isInstanceOf(CommandOutcome.Unknown.class);
    }

    @Test
    void after_a_halt_the_rest_was_not_executed() {
        stub.then(200, "{\"result\":{\"result\":[],\"result_error\":{\"a\":{\"error\":\"0\"}}}}");

        BatchReply reply = client.readUntilFailure(commands);

        assertThat(stub.bodies.get(0)).contains("\"halt\":1");
        assertThat(reply.outcome("a")).isInstanceOf(CommandOutcome.Failed.class);
        assertThat(reply.outcome("b")).isInstanceOf(CommandOutcome.NotExecuted.class);
    }

    @Test
    void sections_that_are_lists_answer_no_named_command() {
        BatchReply reply = answered("{\"result\":{\"result\":[[1],[2]],\"result_error\":[],\"result_time\":[{}]}}");

        assertThat(reply.outcomes().values()).allMatch(CommandOutcome.Unknown.class::isInstance);
    }

    @Test
    void a_batch_without_results_is_no_answer_at_all() {
        BatchReply reply = answered("{\"result\":true}");

        assertThat(reply.outcomes().values()).allMatch(CommandOutcome.Unknown.class::isInstance);
    }

    @Test
    void a_refused_batch_has_not_executed_anything() {
        stub.then(401, "{\"error\":\"INVALID_CREDENTIALS\",\"error_description\":\"Invalid request credentials\"}");

        BatchReply reply = client.readAll(commands);

        assertThat(reply.outcomes().values()).allMatch(CommandOutcome.NotExecuted.class::isInstance);
        assertThat(stub.requests).hasSize(1);
    }

    @Test
    void more_than_fifty_commands_are_refused_before_they_are_sent() {
        List<Command> many = IntStream.range(0, 51)
                .mapToObj(i -> new Command("c" + i, "user.get", Map.of()))
                .toList();

        assertThatThrownBy(() -> client.readAll(many)).isInstanceOf(IllegalArgumentException.class);
    }
}
