package io.napomni.bitrix24.wire;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a limit of bytes and of time, and then hangs up, so that no answer can fill the memory or drip. */
final class BoundedBody implements HttpResponse.BodySubscriber<BoundedBody.Read> {
    static final int LONGEST_ANSWER = 16 << 20;
    private static final int LONGEST_ERROR = 64 << 10;

    /** The whole of it; or nothing, if there was more than the limit. */
    record Read(Answer.Body body, boolean cut) {}

    private final int limit;
    /** In pieces: an array that grows would take up to three times their room. */
    private final List<byte[]> pieces = new ArrayList<>();

    private int length;
    private final CompletableFuture<Read> whole = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription source;

    private BoundedBody(int limit) {
        this.limit = limit;
    }

    /** @param end fails when the time for the last byte is over */
    static HttpResponse.BodyHandler<Read> until(CompletableFuture<?> end) {
        return head -> {
            BoundedBody body = new BoundedBody(head.statusCode() < 300 ? LONGEST_ANSWER : LONGEST_ERROR);
            var unused = end.whenComplete((none, late) -> body.giveUp(late));
            return body;
        };
    }

    private void giveUp(@Nullable Throwable late) {
        if (late != null && whole.completeExceptionally(late)) {
            stop();
        }
    }

    @Override
    public CompletionStage<Read> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        if (whole.isDone()) {
            stop();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > limit - length) {
                hangUp();
                return;
            }
            byte[] piece = new byte[buffer.remaining()];
            buffer.get(piece);
            pieces.add(piece);
            length += piece.length;
        }
    }

    private void stop() {
        Flow.Subscription known = source;
        if (known != null) {
            known.cancel();
        }
    }

    private void hangUp() {
        stop();
        pieces.clear();
        whole.complete(new Read(new Answer.Body(new byte[0]), true));
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        byte[] bytes = new byte[length];
        int filled = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, bytes, filled, piece.length);
            filled += piece.length;
        }
        pieces.clear();
        whole.complete(new Read(new Answer.Body(bytes), false));
    }
}
