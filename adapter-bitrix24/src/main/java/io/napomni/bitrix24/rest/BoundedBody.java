package io.napomni.bitrix24.rest;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a limit and then hangs up, so that no answer can fill the memory. */
final class BoundedBody implements HttpResponse.BodySubscriber<BoundedBody.Body> {
    static final int LONGEST_ANSWER = 16 << 20;
    private static final int LONGEST_ERROR = 64 << 10;

    /** What was read, and whether there was more. */
    static final class Body {
        private final byte[] bytes;
        private final boolean cut;

        Body(byte[] bytes, boolean cut) {
            this.bytes = bytes;
            this.cut = cut;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean cut() {
            return cut;
        }
    }

    private final int limit;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<Body> whole = new CompletableFuture<>();
    private Flow.@Nullable Subscription source;

    private BoundedBody(int limit) {
        this.limit = limit;
    }

    static HttpResponse.BodyHandler<Body> handler() {
        return head -> new BoundedBody(head.statusCode() < 300 ? LONGEST_ANSWER : LONGEST_ERROR);
    }

    @Override
    public CompletionStage<Body> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[Math.min(buffer.remaining(), limit - read.size())];
            boolean more = buffer.remaining() > bytes.length;
            buffer.get(bytes);
            read.writeBytes(bytes);
            if (more) {
                hangUp();
                return;
            }
        }
    }

    private void hangUp() {
        if (source != null) {
            source.cancel();
        }
        whole.complete(new Body(read.toByteArray(), true));
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(new Body(read.toByteArray(), false));
    }
}
