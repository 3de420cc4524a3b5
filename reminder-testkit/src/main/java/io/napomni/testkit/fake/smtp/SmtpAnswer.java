package io.napomni.testkit.fake.smtp;

/**
 * What the server does at a step instead of its usual answer.
 *
 * <p>At {@link SmtpStep#DOT} the letter counts as taken unless the answer is a reply whose code begins with 4 or 5: a
 * broken answer to a letter that has come whole is the case in which a sender cannot know.
 */
public sealed interface SmtpAnswer {

    /** Sends this line, or these lines, and goes on with the conversation. */
    record Reply(String text) implements SmtpAnswer {}

    /** Sends this line, or these lines, and closes. */
    record ReplyThenClose(String text) implements SmtpAnswer {}

    /** Closes without an answer. */
    record Drop() implements SmtpAnswer {}

    /** Closes with a TCP reset. */
    record Reset() implements SmtpAnswer {}

    /** Says nothing until {@link FakeSmtpServer#release()} or {@link FakeSmtpServer#close()}, then closes. */
    record Hang() implements SmtpAnswer {}

    /** A reply such as {@code 550 5.1.1 no such user}. */
    static SmtpAnswer reply(String text) {
        return new Reply(text);
    }

    /** A last reply such as {@code 421 4.3.2 shutting down}. */
    static SmtpAnswer replyThenClose(String text) {
        return new ReplyThenClose(text);
    }

    /** Closes without an answer. */
    static SmtpAnswer drop() {
        return new Drop();
    }

    /** Closes with a TCP reset. */
    static SmtpAnswer reset() {
        return new Reset();
    }

    /** Says nothing until released. */
    static SmtpAnswer hang() {
        return new Hang();
    }

    /** A line that is no reply. */
    static SmtpAnswer garbage() {
        return new Reply("%$ \u00ff\u00fe not a reply");
    }

    /** A reply that breaks off in its code. */
    static SmtpAnswer shortCode() {
        return new ReplyThenClose("25");
    }
}
