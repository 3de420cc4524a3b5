package io.napomni.testkit.fake.onec.fault;

import io.napomni.testkit.fake.onec.wire.ErrorForm;
import io.napomni.testkit.fake.onec.wire.Refusal;
import io.napomni.testkit.fake.onec.wire.Reply;
import java.time.Duration;

/** A way in which an answer goes wrong. */
public sealed interface Fault {
    /** Another answer comes instead. */
    record Instead(Reply reply) implements Fault {}

    /** The answer comes after this time. */
    record Slow(Duration time) implements Fault {}

    /** The connection is closed without an answer. */
    record Dropped() implements Fault {}

    /** The connection breaks after so many bytes of the body. */
    record Broken(long bytes) implements Fault {}

    /** The body ends after so many bytes, as though that were all of it. */
    record Cut(long bytes) implements Fault {}

    /** The header names this charset; the body stays UTF-8. */
    record WrongCharset(String charset) implements Fault {}

    /** The body begins with a byte order mark. */
    record Marked() implements Fault {}

    /** The page lacks its last rows, as though there were none. */
    record ShortPage(int missing) implements Fault {}

    /** The first rows of the page come again at its end. */
    record Repeated(int rows) implements Fault {}

    /** The rows of the page come in the opposite order. */
    record Reversed() implements Fault {}

    /** A count, in {@code $count} or {@code $inlinecount}, is off by so many. */
    record Miscounted(long more) implements Fault {}

    /** An error in one of its five shapes. */
    static Fault error(int status, ErrorForm form, int code, String text) {
        return new Instead(new Refusal(status, form, code, text).reply());
    }

    /** A page of the web server with status 200, as on trouble with the publication. */
    static Fault pageInsteadOfJson() {
        return error(200, ErrorForm.HTML, 0, "1C:Enterprise 8 application error: Публикация недоступна");
    }

    /** The application server has too little memory. */
    static Fault memory() {
        return new Instead(Refusal.memory().reply());
    }

    /** The disk of the application server is full. */
    static Fault diskFull() {
        return error(500, ErrorForm.APPLICATION_SERVER, 0, "The device is full '/var/v8_temp'");
    }

    /** No licence is free; the shape is an assumption. */
    static Fault noLicence() {
        return error(500, ErrorForm.HTML, 0, "1C:Enterprise 8 application error: Не обнаружено свободной лицензии!");
    }

    /** The web server has nobody to ask, and says when to come again. */
    static Fault unavailable(Duration retryAfter) {
        return new Instead(Refusal.html(503, "Service Unavailable")
                .reply()
                .with("Retry-After", Long.toString(retryAfter.toSeconds())));
    }

    /** The web server sends the client elsewhere. */
    static Fault moved(String location) {
        return new Instead(Refusal.html(302, "Object moved").reply().with("Location", location));
    }
}
