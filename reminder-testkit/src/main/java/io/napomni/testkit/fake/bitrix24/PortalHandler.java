package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.napomni.testkit.fake.bitrix24.fault.Delivery;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.Faults;
import io.napomni.testkit.fake.bitrix24.fault.Reply;
import io.napomni.testkit.fake.bitrix24.recording.Asked;
import io.napomni.testkit.fake.bitrix24.recording.Recorder;
import io.napomni.testkit.fake.bitrix24.wire.BatchCommand;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.PhpJson;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import io.napomni.testkit.fake.bitrix24.wire.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One HTTP request: decode, let faults and listeners at it, answer, record, send. */
final class PortalHandler implements HttpHandler {
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(1);

    private final Answering answering;
    private final Faults faults;
    private final Recorder recorder;
    private final ReplyWriter writer;
    private final List<BeforeAnswer> listeners = new CopyOnWriteArrayList<>();

    PortalHandler(Answering answering, Faults faults, Recorder recorder, ReplyWriter writer) {
        this.answering = answering;
        this.faults = faults;
        this.recorder = recorder;
        this.writer = writer;
    }

    void add(BeforeAnswer listener) {
        listeners.add(listener);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        long number = recorder.nextNumber();
        Params params = RequestReader.params(exchange);
        Optional<Route> route = Route.of(exchange.getRequestURI().getPath());
        String method = route.map(Route::method).orElse("");
        List<BatchCommand> commands = method.equals("batch") ? BatchCommand.of(params) : List.of();
        Asked asked = new Asked(number, exchange.getRequestMethod(), method, params.all(), commands);
        Answer answer = route.map(known -> answered(exchange, known, asked))
                .orElseGet(() -> new Answer(Reply.html(404, "Not Found"), Json.NODES.nullNode()));
        boolean silent = answer.reply().delivery() == Delivery.NOTHING;
        recorder.record(asked, silent ? 0 : answer.reply().status(), answer.tree());
        writer.send(exchange, answer.reply());
    }

    private Answer answered(HttpExchange exchange, Route route, Asked asked) {
        Optional<Fault> fault = faults.ofRequest(asked.methods());
        Answer honest = fault.isPresent() && !fault.get().executes()
                ? new Answer(Reply.json(200, ""), Json.NODES.nullNode())
                : honest(exchange, route, asked);
        return fault.map(planned -> new Answer(planned.distorted(honest.reply()), honest.tree()))
                .orElse(honest);
    }

    private Answer honest(HttpExchange exchange, Route route, Asked asked) {
        try {
            answering.authorize(route);
            listeners.forEach(listener -> listener.asked(asked));
            String address = exchange.getRemoteAddress().getAddress().getHostAddress();
            Executed executed = answering.answer(address, asked);
            if (executed.time().duration().compareTo(LONGEST_REQUEST) > 0) {
                return new Answer(Reply.html(504, "Gateway Time-out"), Json.NODES.nullNode());
            }
            return answer(200, executed.envelope());
        } catch (RestError refused) {
            return answer(refused.status(), refused.body());
        }
    }

    private static Answer answer(int status, JsonNode tree) {
        return new Answer(Reply.json(status, PhpJson.write(tree)), tree);
    }

    /** An answer as it is sent, and the tree behind it. */
    private record Answer(Reply reply, JsonNode tree) {}
}
