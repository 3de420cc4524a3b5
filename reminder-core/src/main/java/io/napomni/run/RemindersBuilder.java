package io.napomni.run;

import io.napomni.action.Channel;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.ActionExecutor;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FactSource;
import io.napomni.port.Templates;
import io.napomni.port.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts reminders together: what is watched, how it is carried out, under which policy. */
public final class RemindersBuilder {

    private static final Duration LEASE = Duration.ofMinutes(20);

    private final Stores stores;
    private final Clock clock;
    private final List<Watched<?>> watched = new ArrayList<>();
    private final Map<Channel<?>, ActionExecutor<?>> executors = new LinkedHashMap<>();
    private Templates templates = new NoTemplates();
    private ContactPolicy policy = ContactPolicy.standard();
    private Guards guards = Guards.standard();
    private Duration lease = LEASE;
    private RunListener listener = RunListener.SILENT;

    RemindersBuilder(Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** What the builder has gathered. */
    record Settings(
            Stores stores,
            List<Watched<?>> watched,
            Map<Channel<?>, ActionExecutor<?>> executors,
            Templates templates,
            ContactPolicy policy,
            Guards guards,
            Clock clock,
            Duration lease,
            RunListener listener) {

        @SuppressWarnings("unchecked")
        <F> FactSource<F> source(UseCase<F> useCase) {
            return watched.stream()
                    .filter(one -> one.useCase().equals(useCase))
                    .map(one -> (FactSource<F>) one.source())
                    .findFirst()
                    .orElseThrow(
                            () -> new ConfigurationException("the use-case " + useCase.name() + " is not watched"));
        }
    }

    /** Watches a use-case with facts from a source. */
    public <F> RemindersBuilder watch(UseCase<F> useCase, FactSource<F> source) {
        watched.add(new Watched<>(useCase, source));
        return this;
    }

    /** Carries out the steps of a channel. */
    public RemindersBuilder executor(ActionExecutor<?> executor) {
        executors.put(executor.channel(), executor);
        return this;
    }

    /** Writes the letters. */
    public RemindersBuilder templates(Templates those) {
        templates = those;
        return this;
    }

    /** What customers are spared; {@link ContactPolicy#standard()} unless told otherwise. */
    public RemindersBuilder policy(ContactPolicy one) {
        policy = one;
        return this;
    }

    /** What stops a run; {@link Guards#standard()} unless told otherwise. */
    public RemindersBuilder guards(Guards those) {
        guards = those;
        return this;
    }

    /** How long a claim holds without a sign of life: longer than the longest send, twenty minutes unless told otherwise. */
    public RemindersBuilder lease(Duration duration) {
        lease = duration;
        return this;
    }

    /** Hears how runs go. */
    public RemindersBuilder listener(RunListener one) {
        listener = one;
        return this;
    }

    /**
     * The reminders.
     *
     * @throws ConfigurationException if a step has no executor, if nothing is watched, or if a scenario is named twice
     */
    public Reminders build() {
        if (watched.isEmpty()) {
            throw new ConfigurationException("nothing is watched: call watch(useCase, source)");
        }
        checkNames();
        watched.forEach(this::checkChannels);
        return new Reminders(new Settings(
                stores,
                List.copyOf(watched),
                Map.copyOf(executors),
                templates,
                policy,
                guards,
                clock,
                lease,
                listener));
    }

    private void checkNames() {
        Set<String> names = new HashSet<>();
        watched.stream()
                .flatMap(one -> one.useCase().scenarios().stream())
                .map(Scenario::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ConfigurationException(
                            "two scenarios are called " + name + "; names are part of effect keys");
                });
    }

    private void checkChannels(Watched<?> one) {
        one.useCase()
                .scenarios()
                .forEach(scenario -> scenario.playbook().stepsByStage().values().stream()
                        .flatMap(List::stream)
                        .map(Step::channel)
                        .filter(channel -> !executors.containsKey(channel))
                        .findFirst()
                        .ifPresent(channel -> {
                            throw new ConfigurationException("scenario " + scenario.name() + " has steps on channel "
                                    + channel + ", and no executor for it was given: call executor(...)");
                        }));
    }
}
