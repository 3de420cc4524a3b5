package io.napomni.testkit.fake.onec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.napomni.testkit.fake.onec.atom.Atom;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.recording.Requests;
import io.napomni.testkit.fake.onec.shape.Detail;
import io.napomni.testkit.fake.onec.wire.Refusal;
import io.napomni.testkit.fake.onec.wire.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Writes an answer, as far as its faults let it. */
final class Sender {
    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final String metadata;
    private final Requests requests;
    private final Atom atom;

    Sender(String baseUrl, Requests requests, Atom atom) {
        this.atom = atom;
        this.metadata = baseUrl + "$metadata#";
        this.requests = requests;
    }

    void send(HttpExchange exchange, Answer answer, List<Fault> faults, Runnable end) throws IOException {
        try {
            if (answer instanceof Answer.Text text) {
                send(exchange, Twist.counted(text.reply(), faults), faults, end);
            } else if (answer instanceof Answer.One one) {
                send(exchange, one, faults, end);
            } else if (answer instanceof Answer.Rows rows) {
                send(exchange, rows, faults, end);
            }
        } finally {
            exchange.close();
        }
    }

    private void send(HttpExchange exchange, Reply reply, List<Fault> faults, Runnable end) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        try (Body body = new Body(exchange, reply.status(), Breakage.of(faults), end)) {
            spoil(exchange.getResponseHeaders(), body, faults);
            body.write(reply.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void send(HttpExchange exchange, Answer.One one, List<Fault> faults, Runnable end) throws IOException {
        Body body = open(exchange, one.detail(), faults, end);
        if (one.detail().isXml()) {
            try (Writer out = new OutputStreamWriter(body, StandardCharsets.UTF_8)) {
                atom.entry(one.set(), one.shape(), one.row(), out);
            }
            return;
        }
        try (JsonGenerator out = JSON.createGenerator((OutputStream) body)) {
            begin(out, one.detail(), one.context());
            one.shape().writeFields(one.row(), out);
            out.writeEndObject();
        }
    }

    private void send(HttpExchange exchange, Answer.Rows answer, List<Fault> faults, Runnable end) throws IOException {
        Iterator<ObjectNode> rows = counted(Twist.rows(answer.rows(), faults));
        Body body = open(exchange, answer.detail(), faults, end);
        try {
            if (answer.detail().isXml()) {
                Writer out = new OutputStreamWriter(body, StandardCharsets.UTF_8);
                atom.feed(answer.set(), answer.count(), answer.shape(), rows, out);
                out.close();
            } else {
                write(JSON.createGenerator((OutputStream) body), answer, rows, Twist.off(faults));
            }
        } catch (Refusal late) {
            if (!body.isSent()) {
                send(exchange, late.reply(answer.detail().isXml()), List.of(), end);
            }
        }
    }

    private void write(JsonGenerator out, Answer.Rows answer, Iterator<ObjectNode> rows, long off) throws IOException {
        begin(out, answer.detail(), answer.context());
        if (answer.count().isPresent()) {
            out.writeStringField("odata.count", Long.toString(answer.count().get() + off));
        }
        out.writeArrayFieldStart("value");
        while (rows.hasNext()) {
            answer.shape().write(rows.next(), out);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }

    private Iterator<ObjectNode> counted(Iterator<ObjectNode> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public ObjectNode next() {
                ObjectNode row = rows.next();
                requests.gave();
                return row;
            }
        };
    }

    private void begin(JsonGenerator out, Detail detail, String context) throws IOException {
        out.writeStartObject();
        if (detail != Detail.NOMETADATA) {
            out.writeStringField("odata.metadata", metadata + context);
        }
    }

    private static Body open(HttpExchange exchange, Detail detail, List<Fault> faults, Runnable end)
            throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", detail.contentType());
        headers.set("DataServiceVersion", "3.0");
        Body body = new Body(exchange, 200, Breakage.of(faults), end);
        spoil(headers, body, faults);
        return body;
    }

    private static void spoil(Headers headers, OutputStream body, List<Fault> faults) throws IOException {
        for (Fault fault : faults) {
            if (fault instanceof Fault.WrongCharset wrong) {
                String type = String.valueOf(headers.getFirst("Content-Type"));
                headers.set("Content-Type", type.replaceFirst("charset=.*", "charset=" + wrong.charset()));
            }
            if (fault instanceof Fault.Marked) {
                body.write(MARK);
            }
        }
    }
}
