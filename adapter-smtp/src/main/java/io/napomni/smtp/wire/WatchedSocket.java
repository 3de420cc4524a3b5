package io.napomni.smtp.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;

/** A socket over another, plain or TLS, that listens to what comes in and does not wait for ever to hand out. */
final class WatchedSocket extends WriteTimeoutSocket {

    private final Hearing hearing = new Hearing();

    /** @param write zero where the socket below looks after it */
    WatchedSocket(Socket below, Duration write) throws IOException {
        super(below, (int) write.toMillis());
    }

    Hearing hearing() {
        return hearing;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return hearing.over(super.getInputStream());
    }
}
