package io.napomni.run.manual;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.answer.Linking;
import io.napomni.decision.Reminder;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.ActionExecutor;
import io.napomni.port.AttachedFile;
import io.napomni.port.Attaching;
import io.napomni.port.Lookup;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Templates;
import io.napomni.port.store.Stores;
import io.napomni.run.recipient.InTouch;
import io.napomni.run.recipient.Recipients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What sending by hand shares with runs. {@code Reminders} puts it together; a host has no need to.
 *
 * @param goLive first day on which anything may be sent
 * @param inTouch who was in touch of late, as the CRM recorded it
 * @param linking puts links into letters, by which customers answer
 * @param sharing who else has an address
 * @param lease how long a claim holds
 * @param told hears of every effect that was begun and has ended
 * @param clockCheck is shown the store's time and throws if this machine's differs
 */
public record ManualTools(
        Stores stores,
        List<Shelf<?>> shelves,
        Map<Channel<?>, ActionExecutor<?>> executors,
        Templates templates,
        ContactPolicy policy,
        Optional<LocalDate> goLive,
        Recipients recipients,
        InTouch inTouch,
        Linking linking,
        Lookup<EmailAddress, Set<CustomerRef>> sharing,
        Clock clock,
        Duration lease,
        Marks marks,
        BiConsumer<Reminder, Outcome> told,
        Consumer<Instant> clockCheck) {

    /** @throws IllegalStateException if the channel has no executor for letters */
    @SuppressWarnings("unchecked")
    ActionExecutor<SendMail> executor(Channel<?> channel) {
        ActionExecutor<?> executor = executors.get(channel);
        if (executor == null || !executor.channel().kind().equals(SendMail.class)) {
            throw new IllegalStateException("no executor for letters on channel " + channel);
        }
        return (ActionExecutor<SendMail>) executor;
    }

    /** The files that go with a letter over this channel. */
    List<AttachedFile> attached(Channel<?> channel, SendMail letter) {
        return executors.get(channel) instanceof Attaching attaching ? attaching.attachedTo(letter) : List.of();
    }

    /**
     * How runs make identities of contents.
     *
     * @param dispatch of effects and how often each was re-armed
     * @param shown an action as text that leaves nothing out
     * @param hash of a text
     * @param content of an action and its letter's words
     */
    public record Marks(
            Function<Map<EffectKey, Integer>, String> dispatch,
            Function<Action, String> shown,
            UnaryOperator<String> hash,
            BiFunction<Action, Optional<Rendered>, String> content) {}
}
