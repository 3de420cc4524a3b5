package io.napomni.testkit.fake.bitrix24;

import com.sun.net.httpserver.HttpExchange;
import io.napomni.testkit.fake.bitrix24.fault.Delivery;
import io.napomni.testkit.fake.bitrix24.fault.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Sends an answer as far as it is to come. */
final class ReplyWriter {
    private static final int CHUNK = 1 << 16;
    private static final int NO_BODY = -1;
    private static final int UNANNOUNCED = 0;

    private final Waiting waiting;

    /** A writer that does not finish its pauses when the portal is closed. */
    ReplyWriter(Waiting waiting) {
        this.waiting = waiting;
    }

    void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.delivery() == Delivery.NOTHING) {
            exchange.close();
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), announced(reply, body));
        if (body.length > 0) {
            write(exchange.getResponseBody(), reply, body);
        }
        exchange.close();
    }

    private static long announced(Reply reply, byte[] body) {
        if (reply.filling() > 0) {
            return UNANNOUNCED;
        }
        return body.length == 0 ? NO_BODY : body.length;
    }

    private void write(OutputStream out, Reply reply, byte[] body) throws IOException {
        int half = body.length / 2;
        switch (reply.delivery()) {
            case NOTHING -> {}
            case CUT_OFF -> {
                out.write(body, 0, half);
                out.flush();
            }
            case DRIBBLED -> {
                dribble(out, body, reply.pause());
                out.close();
            }
            case WHOLE -> {
                out.write(body, 0, half);
                if (!reply.pause().isZero()) {
                    out.flush();
                    pause(reply.pause());
                }
                out.write(body, half, body.length - half);
                fill(out, reply.filling());
                out.close();
            }
        }
    }

    private void dribble(OutputStream out, byte[] body, Duration pause) throws IOException {
        for (byte one : body) {
            out.write(one);
            out.flush();
            pause(pause);
        }
    }

    private static void fill(OutputStream out, long bytes) throws IOException {
        byte[] chunk = new byte[CHUNK];
        Arrays.fill(chunk, (byte) 'a');
        for (long left = bytes; left > 0; left -= CHUNK) {
            out.write(chunk, 0, (int) Math.min(left, CHUNK));
        }
    }

    private void pause(Duration time) throws IOException {
        if (!waiting.spend(time)) {
            throw new IOException("the portal was closed during a slow answer");
        }
    }
}
