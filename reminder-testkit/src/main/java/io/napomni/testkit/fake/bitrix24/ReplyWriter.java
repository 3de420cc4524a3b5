package io.napomni.testkit.fake.bitrix24;

import com.sun.net.httpserver.HttpExchange;
import io.napomni.testkit.fake.bitrix24.fault.Delivery;
import io.napomni.testkit.fake.bitrix24.fault.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends an answer as far as it is to come. */
final class ReplyWriter {
    private final CountDownLatch closed;

    /** A writer that does not finish its pauses when the portal is closed. */
    ReplyWriter(CountDownLatch closed) {
        this.closed = closed;
    }

    void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.delivery() == Delivery.NOTHING) {
            exchange.close();
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            write(exchange, reply, body);
        }
        exchange.close();
    }

    private void write(HttpExchange exchange, Reply reply, byte[] body) throws IOException {
        OutputStream out = exchange.getResponseBody();
        int half = body.length / 2;
        if (reply.delivery() == Delivery.CUT_OFF) {
            out.write(body, 0, half);
            out.flush();
            return;
        }
        if (reply.pause().isZero()) {
            out.write(body);
        } else {
            out.write(body, 0, half);
            out.flush();
            pause(reply);
            out.write(body, half, body.length - half);
        }
        out.close();
    }

    private void pause(Reply reply) throws IOException {
        try {
            if (closed.await(reply.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the portal was closed during a slow answer");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during a slow answer", stopped);
        }
    }
}
