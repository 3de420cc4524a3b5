package io.napomni.run;

import io.napomni.action.Channel;
import io.napomni.action.Letter;
import io.napomni.answer.AnswerLinks;
import io.napomni.answer.Linking;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.Activity;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.ActionExecutor;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import io.napomni.port.Rendered;
import io.napomni.port.TemplateException;
import io.napomni.port.Templates;
import io.napomni.port.store.AddressMarks;
import io.napomni.port.store.Stores;
import io.napomni.run.doubt.DoubtPolicy;
import io.napomni.run.manual.ManualTools;
import io.napomni.run.manual.Shelf;
import io.napomni.run.recipient.InTouch;
import io.napomni.run.recipient.Recipients;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Puts reminders together: what is watched, how it is carried out, under which policy. */
public final class RemindersBuilder {

    private static final Duration LEASE = Duration.ofMinutes(20);

    private final Stores stores;
    private final Clock clock;
    private final List<Watched<?>> watched = new ArrayList<>();
    private final Map<Channel<?>, ActionExecutor<?>> executors = new LinkedHashMap<>();
    private Templates templates = new None();
    private ContactPolicy policy = ContactPolicy.standard();
    private Guards guards = Guards.standard();
    private Duration lease = LEASE;
    private RunListener listener = RunListener.SILENT;
    private Optional<AddressMarks> marks = Optional.empty();
    private DoubtPolicy doubts = DoubtPolicy.hold();
    private Optional<AnswerLinks> links = Optional.empty();
    private Lookup<EmailAddress, Set<CustomerRef>> sharing = addresses -> Map.of();
    private InTouch inTouch = InTouch.UNASKED;

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
            RunListener listener,
            Optional<AddressMarks> marks,
            DoubtPolicy doubts,
            Linking linking,
            Lookup<EmailAddress, Set<CustomerRef>> sharing,
            InTouch inTouch) {

        /** What letters that are sent by hand share with runs. */
        ManualTools manual(Recipients recipients) {
            return new ManualTools(
                    stores,
                    watched.stream().<Shelf<?>>map(Watched::shelf).toList(),
                    executors,
                    templates,
                    policy,
                    guards.goLive(),
                    recipients,
                    inTouch,
                    linking,
                    sharing,
                    clock,
                    lease,
                    new ManualTools.Marks(Hashes::dispatch, Hashes::shown, Hashes::of, Hashes::content),
                    new SafeListener(listener)::settled,
                    storeTime -> GuardPost.checkClocks(clock, storeTime));
        }

        /** What one run works with. */
        RunContext context(
                String run,
                LocalDate today,
                Recipients recipients,
                Map<String, String> approved,
                Fates fates,
                AtomicBoolean stopping) {
            SafeListener told = new SafeListener(listener);
            return new RunContext(
                    run,
                    today,
                    stores,
                    recipients,
                    inTouch,
                    linking,
                    templates,
                    policy,
                    clock,
                    lease,
                    watched,
                    approved,
                    fates,
                    told,
                    stopping);
        }

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

    /**
     * Asks the stop list before every letter, and puts addresses there that do not exist; they are known by these marks.
     * Without it a dead address ends the effect; and where the list has entries, proposals and runs are refused, since
     * nobody could tell whom it names. The key is the one the list was made with: another knows nobody on it.
     */
    public RemindersBuilder addressMarks(AddressMarks those) {
        marks = Optional.of(those);
        return this;
    }

    /** What is done about effects that may have happened; {@link DoubtPolicy#hold()} unless told otherwise. */
    public RemindersBuilder doubts(DoubtPolicy one) {
        doubts = one;
        return this;
    }

    /** Who else has an address: told to a person who sends a letter by hand. Nobody is asked unless told otherwise. */
    public RemindersBuilder sharedAddresses(Lookup<EmailAddress, Set<CustomerRef>> who) {
        sharing = who;
        return this;
    }

    /**
     * Leaves customers in peace for a while after a call, a letter of theirs or a meeting, as long as each scenario says
     * ({@code withQuietDays}). Asked in one go about the letters that are due, and once more just before they begin; if it
     * cannot tell, nothing is sent. Without it nobody is asked.
     *
     * @param contacts the last contact of the days asked about in which the customer took part; absent if there was none
     */
    public RemindersBuilder inTouch(Lookup<Activity.Query, Activity> contacts) {
        inTouch = new InTouch(contacts);
        return this;
    }

    /**
     * Puts links into letters about one subject, by which the customer can answer; what is answered {@code AnswerDesk}
     * takes. Without it letters have no choices.
     */
    public RemindersBuilder answers(AnswerLinks those) {
        links = Optional.of(those);
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
                listener,
                marks,
                doubts,
                new Linking(links, stores.answers()),
                sharing,
                inTouch));
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

    /** Stands where no templates were given, and says so when a letter needs one. */
    private static final class None implements Templates {

        @Override
        public Rendered render(Letter letter) {
            throw new TemplateException("no templates were given: call templates(...) before build()");
        }

        @Override
        public void check(Letter sample) {
            render(sample);
        }
    }
}
