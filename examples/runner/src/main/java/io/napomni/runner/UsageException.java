package io.napomni.runner;

import io.napomni.runner.show.Message;
import java.util.List;
import java.util.stream.Collectors;

/** What was asked or configured cannot be done; nothing was begun. Holds no secrets. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Message> problems;

    /** All that is wrong, each to be said in the reader's language. */
    public UsageException(List<Message> problems) {
        super(problems.stream().map(Message::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** One thing that is wrong. */
    public static UsageException of(String key, Object... values) {
        return new UsageException(List.of(Message.of(key, values)));
    }

    /** What is wrong. */
    public List<Message> problems() {
        return problems;
    }
}
