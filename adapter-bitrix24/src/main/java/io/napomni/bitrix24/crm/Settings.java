package io.napomni.bitrix24.crm;

import static java.util.Objects.requireNonNull;

import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.ConfigurationException;
import io.napomni.port.SourceException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the portal's CRM is set to, as one run sees it: pipelines, stages, fields. Each is taken from the portal's memory
 * or asked for when it is needed first. A name that is not in what was remembered is looked for once more in what the
 * portal says now, before it counts as unknown. Keep one for a run and no longer. For one thread.
 */
public final class Settings {
    private final RestClient rest;
    private final PortalMemory memory;
    private final Map<String, Object> taken = new HashMap<>();
    /** What was read for this run, and not before it. */
    private final Set<String> fresh = new HashSet<>();

    public Settings(RestClient rest, PortalMemory memory) {
        this.rest = rest;
        this.memory = memory;
    }

    /** What can be asked about deals along with other things; nothing once it is known. */
    public List<Command> questions() {
        return Stream.of(Topic.PIPELINES, Topic.DIRECTORIES)
                .filter(topic -> known(topic).isEmpty())
                .map(Topic::command)
                .toList();
    }

    /** Learns what the portal answered to the questions, if they are among what it answered. */
    public void learn(Map<String, CommandOutcome.Ok> answers) {
        Map<String, Object> learnt = memory.learn(Kind.DEAL, answers);
        taken.putAll(learnt);
        fresh.addAll(learnt.keySet());
    }

    /**
     * The pipeline of deals of that name or id.
     *
     * @throws ConfigurationException if there is none; it names the nearest
     * @throws SourceException if the portal could not be asked
     */
    public Pipeline pipeline(String nameOrId) {
        return sought(Topic.PIPELINES, all -> Pipeline.find(all, nameOrId));
    }

    /**
     * The stage of a pipeline of that name or id.
     *
     * @throws ConfigurationException if there is none; it names the nearest
     * @throws SourceException if the portal could not be asked
     */
    public StageBook.Named stage(Kind kind, long pipelineId, String nameOrId) {
        Topic<StageBook> topic = Topic.stages(kind, pipelineId);
        if (known(topic).isEmpty()) {
            known(Topic.DIRECTORIES)
                    .flatMap(all -> all.find(kind, pipelineId))
                    .ifPresent(book -> take(topic, book, fresh.contains(Topic.DIRECTORIES.name())));
        }
        return sought(topic, book -> book.find(nameOrId));
    }

    /**
     * The id of the stage that a name or id means, whichever pipeline a card is in. Empty if that depends on the
     * pipeline, if there is no such stage, or if the portal does not list all stages.
     *
     * @throws SourceException if the portal could not be asked
     */
    public Optional<String> onlyStage(Kind kind, String nameOrId) {
        return some(Topic.DIRECTORIES).only(kind, nameOrId);
    }

    /**
     * Does nothing if a kind of cards has a stage of that whole id, or if the portal does not list all stages.
     *
     * @throws ConfigurationException if there is none; it names the nearest
     * @throws SourceException if the portal could not be asked
     */
    public void requireStage(Kind kind, String id) {
        sought(Topic.DIRECTORIES, all -> all.require(kind, id));
    }

    /**
     * Looks for something among the fields of a kind of cards.
     *
     * @throws ConfigurationException if the search does, in what the portal says now
     * @throws SourceException if the portal could not be asked
     */
    public <R> R inFields(Kind kind, Function<FieldBook, R> search) {
        return sought(Topic.fields(kind), search);
    }

    private <T, R> R sought(Topic<T> topic, Function<T, R> search) {
        T some = some(topic);
        try {
            return search.apply(some);
        } catch (ConfigurationException unknown) {
            if (fresh.contains(topic.name())) {
                throw unknown;
            }
            return search.apply(read(topic));
        }
    }

    private <T> T some(Topic<T> topic) {
        return known(topic).orElseGet(() -> read(topic));
    }

    private <T> Optional<T> known(Topic<T> topic) {
        Optional<T> mine = Optional.ofNullable(taken.get(topic.name())).map(topic.type()::cast);
        return mine.or(() -> {
            Optional<T> remembered = memory.find(topic);
            remembered.ifPresent(told -> take(topic, told, false));
            return remembered;
        });
    }

    private <T> T read(Topic<T> topic) {
        T told = topic.from(
                requireNonNull(Bulk.read(rest, List.of(topic.command())).get(topic.name())));
        memory.keep(topic.name(), told);
        take(topic, told, true);
        return told;
    }

    private void take(Topic<?> topic, Object told, boolean isFresh) {
        taken.put(topic.name(), told);
        if (isFresh) {
            fresh.add(topic.name());
        }
    }
}
