package io.napomni.testkit.fake.bitrix24.event;

/**
 * A handler of one event.
 *
 * @param id that calls carry as {@code event_handler_id}
 * @param handler address; empty for offline events
 * @param authType the user in whose name, 0 for whoever causes the event
 * @param offline whether the event is kept instead of told
 * @param connector source key of offline events; empty for none
 */
public record Binding(long id, String event, String handler, long authType, boolean offline, String connector) {
    boolean isSame(Binding other) {
        return event.equals(other.event)
                && handler.equals(other.handler)
                && authType == other.authType
                && offline == other.offline
                && connector.equals(other.connector);
    }
}
