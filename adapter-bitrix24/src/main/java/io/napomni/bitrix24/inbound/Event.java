package io.napomni.bitrix24.inbound;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something happened in the portal. It is told once and never again, names only what it happened to, and may come late
 * or not at all: a reason to read the thing anew, not a fact to act on.
 *
 * @param name in capitals, for example {@code ONCRMDEALUPDATE}; names that are not known here are kept
 * @param entityId of the deal, contact, task or call; empty where the event is about none
 * @param entityTypeId of items of smart processes, {@code 31} for invoices
 * @param at when the portal sent it, by its own clock
 * @param domain host of the portal as it calls itself
 * @param memberId the portal's lasting name, the same after it was renamed
 * @param handlerId of the registration; not in all events
 * @param tokens of the user who caused it; a webhook, a robot or an agent gives none
 * @param data all that the event says, for those who need more of it
 * @see <a href="https://apidocs.bitrix24.com/api-reference/events/index.html">events</a>
 */
public record Event(
        String name,
        Optional<String> entityId,
        Optional<String> entityTypeId,
        Optional<Instant> at,
        Optional<String> domain,
        Optional<String> memberId,
        Optional<String> handlerId,
        Optional<UserTokens> tokens,
        FormBody data) {
    private static final int LONGEST_NAME = 128;
    private static final String ID = "[A-Za-z0-9_.:-]{1,64}";
    private static final String NUMBER = "[0-9]{1,10}";

    static Received<Event> of(FormBody form) {
        return form.text("event")
                .filter(name -> name.length() <= LONGEST_NAME)
                .<Received<Event>>map(name -> new Received.Accepted<>(named(name.toUpperCase(Locale.ROOT), form)))
                .orElseGet(() -> new Received.Refused<>(Refusal.INCOMPLETE));
    }

    private static Event named(String name, FormBody form) {
        FormBody auth = form.at("auth");
        FormBody data = form.at("data");
        return new Event(
                name,
                entityId(data),
                data.text("FIELDS", "ENTITY_TYPE_ID").filter(id -> id.matches(NUMBER)),
                form.text("ts").filter(ts -> ts.matches(NUMBER)).map(ts -> Instant.ofEpochSecond(Long.parseLong(ts))),
                auth.text("domain"),
                auth.text("member_id"),
                form.text("event_handler_id").filter(id -> id.matches(NUMBER)),
                UserTokens.ofAuth(auth),
                data);
    }

    /** Tasks tell the state before and after, telephony has no {@code FIELDS}. */
    private static Optional<String> entityId(FormBody data) {
        return Stream.of(
                        data.text("FIELDS", "ID"),
                        data.text("FIELDS_AFTER", "ID"),
                        data.text("FIELDS_BEFORE", "ID"),
                        data.text("CALL_ID"))
                .flatMap(Optional::stream)
                .filter(id -> id.matches(ID))
                .findFirst();
    }

    /** Only the name: other parts may be personal data. */
    @Override
    public String toString() {
        return "Event[" + name.replaceAll("[^A-Z0-9_]", "?") + "]";
    }
}
