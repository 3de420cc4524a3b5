package io.napomni.testkit.fake.onec;

import io.napomni.testkit.fake.onec.wire.Percent;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the web server checks before 1C hears of a request: length, user, verb. */
final class Gate {
    private static final String BASIC = "Basic ";

    private final UrlLimits limits;
    private final String authorization;

    Gate(BaseOptions options) {
        this.limits = options.urls();
        byte[] user = (options.login() + ":" + options.password()).getBytes(StandardCharsets.UTF_8);
        this.authorization = BASIC + Base64.getEncoder().encodeToString(user);
    }

    /** Lets the request pass or refuses it. */
    void check(Incoming incoming) {
        checkAddress(incoming);
        if (!incoming.header("Authorization").equals(authorization)) {
            throw Refusal.html(401, "401 - Unauthorized: Access is denied due to invalid credentials.");
        }
        if (!incoming.isForBase()) {
            throw Refusal.html(404, "404 - File or directory not found.");
        }
        if (!incoming.method().equals("GET")) {
            throw new Refusal(405, 19, "Метод HTTP " + incoming.method() + " запрещен");
        }
    }

    private void checkAddress(Incoming incoming) {
        if (incoming.query().length() > limits.query()) {
            throw Refusal.html(404, "404 - File or directory not found.");
        }
        for (String segment : incoming.path().split("/", -1)) {
            String measured = limits.encoded() ? segment : Percent.decode(segment);
            if (measured.length() > limits.segment()) {
                throw Refusal.html(400, "Bad Request - Invalid URL");
            }
            if (limits.segment() < Integer.MAX_VALUE && segment.contains("+")) {
                throw Refusal.html(404, "404 - File or directory not found.");
            }
        }
    }
}
