package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has been read of a portal's settings and people, shared by all that is made of one portal, so that whoever needs
 * it soon after need not ask again. Kept for ten minutes by the clock, and no reason to refuse anything: what is not
 * found in it is asked for. Safe for several threads.
 */
public final class PortalMemory {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final List<Topic<?>> BOTH = List.of(Topic.PIPELINES, Topic.DIRECTORIES);

    private final Clock clock;
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Map<String, Topic<?>> wanted = new ConcurrentHashMap<>();

    private record Told(Object what, Instant at) {}

    /** An empty one. */
    public PortalMemory(Clock clock) {
        this.clock = clock;
    }

    /** Somebody will want to know which stages there are: whoever asks the portal anyway may ask for them. */
    public void expectStages() {
        wanted.put(Topic.DIRECTORIES.name(), Topic.DIRECTORIES);
    }

    /** What will be wanted and is not known, to be asked along with other things. */
    public List<Command> questions() {
        return wanted.values().stream()
                .filter(topic -> find(topic).isEmpty())
                .map(Topic::command)
                .toList();
    }

    /** Commands of one's own with {@link #questions} beside them. */
    public List<Command> besides(List<Command> own) {
        List<Command> all = new ArrayList<>(own);
        all.addAll(questions());
        return all;
    }

    /**
     * Remembers what the portal answered about pipelines of deals and about stages, if it is among the answers.
     *
     * @param kind of the pipelines that were asked for
     * @return what was learnt, by topic
     */
    public Map<String, Object> learn(Kind kind, Map<String, CommandOutcome.Ok> answers) {
        Map<String, Object> learnt = new LinkedHashMap<>();
        for (Topic<?> topic : kind == Kind.DEAL ? BOTH : List.of(Topic.DIRECTORIES)) {
            Optional.ofNullable(answers.get(topic.name()))
                    .ifPresent(answer -> learnt.put(topic.name(), topic.from(answer)));
        }
        learnt.forEach(this::keep);
        return learnt;
    }

    /** Remembers the fields of a kind of cards. */
    public void learn(FieldBook book) {
        keep(Topic.fields(book.kind()).name(), book);
    }

    /** Remembers that a user works at the portal. */
    void learnAtWork(String userId) {
        keep(user(userId), true);
    }

    /** Whether it is known that a user works at the portal; what is not known has to be asked. */
    boolean isAtWork(String userId) {
        return find(user(userId)).isPresent();
    }

    void keep(String name, Object what) {
        told.put(name, new Told(what, clock.instant()));
    }

    <T> Optional<T> find(Topic<T> topic) {
        return find(topic.name()).map(topic.type()::cast);
    }

    private Optional<Object> find(String name) {
        Instant now = clock.instant();
        return Optional.ofNullable(told.get(name))
                .filter(known ->
                        !known.at().isAfter(now) && known.at().plus(KEPT).isAfter(now))
                .map(Told::what);
    }

    private static String user(String id) {
        return "user " + id;
    }
}
