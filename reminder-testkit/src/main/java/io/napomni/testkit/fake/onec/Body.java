package io.napomni.testkit.fake.onec;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The body of an answer. What fits into the buffer is sent with its length when all is written, so that it can still be
 * thrown away; more goes out piece by piece.
 */
final class Body extends OutputStream {
    private static final int BUFFER = 1 << 16;
    private static final int CHUNKED = 0;
    private static final int NONE = -1;

    private final HttpExchange exchange;
    private final int status;
    private final Breakage breakage;
    private final Runnable end;
    private final byte[] buffer = new byte[BUFFER];
    private int held;
    private long passed;
    private boolean sent;

    /**
     * A body.
     *
     * @param end what must have happened before the client sees the end of it
     */
    Body(HttpExchange exchange, int status, Breakage breakage, Runnable end) {
        this.end = end;
        this.exchange = exchange;
        this.status = status;
        this.breakage = breakage;
    }

    boolean isSent() {
        return sent;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int let = (int) Math.min(length, breakage.bytes() - passed);
        passed += let;
        for (int at = from; at < from + let; ) {
            if (held == BUFFER) {
                spill();
            }
            int part = Math.min(from + let - at, BUFFER - held);
            System.arraycopy(bytes, at, buffer, held, part);
            held += part;
            at += part;
        }
        if (let < length && !breakage.clean()) {
            breakOff();
        }
    }

    @Override
    public void close() throws IOException {
        end.run();
        if (!breakage.clean()) {
            breakOff();
        }
        if (!sent) {
            exchange.sendResponseHeaders(status, held == 0 ? NONE : held);
            sent = true;
        }
        if (held > 0) {
            exchange.getResponseBody().write(buffer, 0, held);
            held = 0;
        }
        exchange.getResponseBody().close();
        exchange.close();
    }

    private void spill() throws IOException {
        if (!sent) {
            exchange.sendResponseHeaders(status, breakage.clean() ? CHUNKED : breakage.announced());
            sent = true;
        }
        exchange.getResponseBody().write(buffer, 0, held);
        held = 0;
    }

    /** More was announced than comes, so that the client can tell. */
    private void breakOff() throws IOException {
        end.run();
        spill();
        exchange.getResponseBody().flush();
        exchange.close();
        throw new IOException("the connection was broken as planned");
    }
}
