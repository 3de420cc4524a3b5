package io.napomni.onec.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Login and password of a user of the base. Neither is ever shown. */
public final class Credentials {
    private final String header;

    private Credentials(String header) {
        this.header = header;
    }

    /** Of a user who may sign in with a password; both are sent as UTF-8, as 1C wants them. */
    public static Credentials of(String login, String password) {
        byte[] both = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Credentials("Basic " + Base64.getEncoder().encodeToString(both));
    }

    String header() {
        return header;
    }

    /** Masked. */
    @Override
    public String toString() {
        return "***";
    }
}
