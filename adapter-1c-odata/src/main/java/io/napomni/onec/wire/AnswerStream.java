package io.napomni.onec.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A body as it comes: the next piece is asked for when the last one has been read, so memory holds little of it. It
 * hangs up at the limit of bytes, and when told that the time is over, even if nothing comes any more.
 */
final class AnswerStream extends InputStream implements HttpResponse.BodySubscriber<AnswerStream> {

    /** Pieces of it, or its end. */
    private record Arrived(
            List<ByteBuffer> pieces, @Nullable IOException failure) {}

    private static final Arrived END = new Arrived(List.of(), null);

    private final long limit;
    private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    private final Queue<ByteBuffer> unread = new ArrayDeque<>();
    private volatile Flow.@Nullable Subscription source;
    private volatile boolean stopped;
    private @Nullable Arrived end;
    private long read;

    AnswerStream(long limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<AnswerStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        if (stopped) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        arrived.add(new Arrived(pieces, null));
    }

    @Override
    public void onError(Throwable failure) {
        arrived.add(new Arrived(List.of(), failure instanceof IOException known ? known : new IOException(failure)));
    }

    @Override
    public void onComplete() {
        arrived.add(END);
    }

    /** Whoever is reading gets a {@link HttpTimeoutException}. Returns null, which is all that a Void can be. */
    @Nullable
    Void expire() {
        stop(new HttpTimeoutException("the time for the whole answer is over"));
        return null;
    }

    private void stop(IOException why) {
        stopped = true;
        arrived.add(new Arrived(List.of(), why));
        Flow.Subscription known = source;
        if (known != null) {
            known.cancel();
        }
    }

    /** How many bytes have been read. */
    long count() {
        return read;
    }

    /** Whether the other side ended it, early or not. */
    boolean isOver() {
        return end != null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        ByteBuffer piece = length == 0 ? null : next();
        if (piece == null) {
            return length == 0 ? 0 : -1;
        }
        int taken = Math.min(length, piece.remaining());
        piece.get(into, offset, taken);
        read += taken;
        if (read > limit) {
            TooLong why = new TooLong();
            stop(why);
            throw why;
        }
        return taken;
    }

    /** Null at the end. */
    private @Nullable ByteBuffer next() throws IOException {
        while (true) {
            ByteBuffer first = unread.peek();
            if (first != null && first.hasRemaining()) {
                return first;
            } else if (first != null) {
                unread.remove();
                askForMore();
            } else if (!receive()) {
                return null;
            }
        }
    }

    private void askForMore() {
        Flow.Subscription known = source;
        if (unread.isEmpty() && known != null) {
            known.request(1);
        }
    }

    private boolean receive() throws IOException {
        if (end == null) {
            Arrived next = taken();
            unread.addAll(next.pieces());
            end = next.pieces().isEmpty() ? next : null;
        }
        if (end != null && end.failure() != null) {
            throw end.failure();
        }
        return end == null;
    }

    private Arrived taken() throws IOException {
        try {
            return arrived.take();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            close();
            throw new InterruptedIOException("the thread was interrupted");
        }
    }

    /** Hangs up unless the end has been read; then the connection may be used again. */
    @Override
    public void close() {
        if (end == null) {
            stop(new IOException("closed"));
        }
    }

    /** The answer is longer than we read. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the answer is longer than the limit");
        }
    }
}
