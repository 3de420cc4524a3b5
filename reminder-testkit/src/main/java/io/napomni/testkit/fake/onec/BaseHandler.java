package io.napomni.testkit.fake.onec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.Faults;
import io.napomni.testkit.fake.onec.recording.Requests;
import io.napomni.testkit.fake.onec.session.Admission;
import io.napomni.testkit.fake.onec.session.SessionDesk;
import io.napomni.testkit.fake.onec.wire.Refusal;
import io.napomni.testkit.fake.onec.wire.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One HTTP request: checked, let into a session, answered, recorded, sent. */
final class BaseHandler implements HttpHandler {
    private final Gate gate;
    private final SessionDesk sessions;
    private final Desk desk;
    private final Faults faults;
    private final Requests requests;
    private final Sender sender;
    private final Pause pause;

    /** A handler whose parts the base shares with tests. */
    BaseHandler(
            Gate gate, SessionDesk sessions, Desk desk, Faults faults, Requests requests, Sender sender, Pause pause) {
        this.gate = gate;
        this.sessions = sessions;
        this.desk = desk;
        this.faults = faults;
        this.requests = requests;
        this.sender = sender;
        this.pause = pause;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Incoming incoming = Incoming.of(exchange, requests.nextNumber());
        List<Fault> planned = faults.of(incoming.set());
        for (Fault fault : planned) {
            if (fault instanceof Fault.Slow slow) {
                pause.spend(slow.time());
            }
        }
        if (planned.stream().anyMatch(Fault.Dropped.class::isInstance)) {
            requests.record(incoming.answered(0));
            exchange.close();
            return;
        }
        try {
            serve(exchange, incoming, planned);
        } catch (Refusal refusal) {
            refuse(exchange, incoming, refusal, planned);
        }
    }

    private void serve(HttpExchange exchange, Incoming incoming, List<Fault> planned) throws IOException {
        gate.check(incoming);
        Admission admission = sessions.enter(incoming.header("IBSession"), incoming.header("Cookie"));
        try {
            admission.cookie().ifPresent(cookie -> exchange.getResponseHeaders().set("Set-Cookie", cookie));
            Answer answer = planned(incoming, planned);
            int status = answer instanceof Answer.Text text ? text.reply().status() : 200;
            requests.record(incoming.answered(status));
            sender.send(exchange, answer, planned, () -> sessions.leave(admission));
        } finally {
            sessions.leave(admission);
        }
    }

    private Answer planned(Incoming incoming, List<Fault> planned) throws IOException {
        Optional<Reply> other = instead(planned);
        return other.isPresent() ? new Answer.Text(other.get()) : desk.answer(incoming);
    }

    private void refuse(HttpExchange exchange, Incoming incoming, Refusal refusal, List<Fault> planned)
            throws IOException {
        boolean credentials = refusal.status() == 401 && refusal.code() == 0;
        Reply reply = credentials
                ? refusal.reply(false).with("WWW-Authenticate", "Basic realm=\"1C:Enterprise 8\"")
                : refusal.reply(incoming.isForXml());
        requests.record(incoming.answered(reply.status()));
        sender.send(exchange, new Answer.Text(reply), planned, () -> {});
    }

    private static Optional<Reply> instead(List<Fault> planned) {
        return planned.stream()
                .flatMap(fault ->
                        fault instanceof Fault.Instead other ? Optional.of(other.reply()).stream() : Stream.empty())
                .findFirst();
    }
}
