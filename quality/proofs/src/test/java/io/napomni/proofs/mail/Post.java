package io.napomni.proofs.mail;

import io.napomni.model.EmailAddress;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.Timeouts;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** What these proofs share. */
final class Post {

    private Post() {}

    static SettableClock clock() {
        return SettableClock.at(Instant.parse("2026-03-02T07:00:00Z"), ZoneOffset.UTC);
    }

    static SmtpConfig config(int port) {
        return SmtpConfig.of(
                        "127.0.0.1",
                        port,
                        Sender.of(new EmailAddress("sales@seller.example")).named("ООО «Поставка»"),
                        Secret.of("a-key-of-at-least-16-characters"))
                .withSecurity(Security.PLAIN_LOOPBACK);
    }

    /** So long for the dot; other replies, which come at once, are waited for no longer than a moment. */
    static Timeouts dot(Duration dot) {
        Duration plenty = Duration.ofMinutes(1);
        return new Timeouts(plenty, Duration.ofMillis(1_500), plenty, dot);
    }
}
