package io.napomni.testkit.fake.bitrix24;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.napomni.testkit.fake.bitrix24.fault.Delivery;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.Faults;
import io.napomni.testkit.fake.bitrix24.fault.Reply;
import io.napomni.testkit.fake.bitrix24.recording.Recorder;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** One HTTP request: decode, let faults at it, answer, record, send. */
final class PortalHandler implements HttpHandler {
    private final Doors doors;
    private final Function<Incoming, Answer> desks;
    private final Faults faults;
    private final Recorder recorder;
    private final ReplyWriter writer;

    /** A handler before these desks, which answer every request whose path is known. */
    PortalHandler(Doors doors, Function<Incoming, Answer> desks, Faults faults, Recorder recorder, ReplyWriter writer) {
        this.doors = doors;
        this.desks = desks;
        this.faults = faults;
        this.recorder = recorder;
        this.writer = writer;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Incoming incoming = RequestReader.read(exchange, recorder.nextNumber());
        Answer answer = answered(exchange.getLocalAddress().getPort(), incoming);
        boolean silent = answer.reply().delivery() == Delivery.NOTHING;
        recorder.record(incoming.asked(), silent ? 0 : answer.reply().status(), answer.tree());
        writer.send(exchange, answer.reply());
    }

    private Answer answered(int port, Incoming incoming) {
        if (!incoming.isKnown()) {
            return Answer.html(404, "Not Found");
        }
        if (doors.isOld(port) && !incoming.isSignIn()) {
            return Answer.moved(doors.base().resolve(incoming.uri()));
        }
        Optional<Fault> fault = faults.ofRequest(incoming.asked().methods());
        Answer honest = fault.isPresent() && !fault.get().executes()
                ? new Answer(Reply.json(200, ""), Json.NODES.nullNode())
                : desks.apply(incoming);
        return fault.map(planned -> honest.withReply(planned.distorted(honest.reply())))
                .orElse(honest);
    }
}
