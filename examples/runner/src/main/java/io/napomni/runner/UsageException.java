package io.napomni.runner;

import io.napomni.runner.show.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was asked or configured cannot be done; nothing was begun. Holds no secrets. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The address of a webhook and its secret: https://apidocs.bitrix24.com/local-integrations/local-webhooks.html */
    private static final Pattern WEBHOOK = Pattern.compile("(?i)(/rest/\\d+/)[^/\\s\"'»]+");

    private final transient List<Message> problems;

    /** All that is wrong, each to be said in the reader's language. */
    public UsageException(List<Message> problems) {
        super(problems.stream()
                .map(UsageException::quiet)
                .map(Message::toString)
                .collect(Collectors.joining("; ")));
        this.problems = problems.stream().map(UsageException::quiet).toList();
    }

    /** One thing that is wrong. */
    public static UsageException of(String key, Object... values) {
        return new UsageException(List.of(Message.of(key, values)));
    }

    /** Whether a text gives away a webhook. */
    public static boolean holdsWebhook(String text) {
        return WEBHOOK.matcher(text).find();
    }

    /** Whatever was written where: nobody reads a webhook in what is said about it. */
    private static Message quiet(Message problem) {
        return new Message(
                problem.key(),
                problem.values().stream().map(UsageException::quiet).toList());
    }

    private static Object quiet(Object value) {
        return value instanceof String || value instanceof Path
                ? WEBHOOK.matcher(value.toString()).replaceAll("$1…")
                : value;
    }

    /** What is wrong. */
    public List<Message> problems() {
        return problems;
    }
}
