package io.napomni.bitrix24.action;

import io.napomni.action.Notify;
import io.napomni.bitrix24.action.batch.Probe;
import io.napomni.bitrix24.action.batch.Repeatable;
import io.napomni.bitrix24.action.batch.Writing;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.Effect;
import io.napomni.rule.Reason;
import java.util.Map;
import java.util.Optional;

/**
 * Notices to the portal's users. The effect's id is the tag, and a notice replaces the one before it of the same tag,
 * so nobody sees a repetition twice.
 *
 * @see
 * <a href="https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-system-add.html">the method</a>
 */
record NoticeWriting() implements Writing<Notify> {
    /** A webhook has no application of its own; without a name for one its tags are not taken. */
    private static final String CLIENT = "napomni";

    @Override
    public String method() {
        return "im.notify.system.add";
    }

    @Override
    public Optional<Reason> objection(Notify notice) {
        return notice.text().isBlank() ? Optional.of(Reason.of("no-text", "the notice has no text")) : Optional.empty();
    }

    @Override
    public Map<String, ?> parameters(Effect<Notify> effect) {
        Notify notice = effect.action();
        return Map.of(
                "USER_ID", notice.personId(),
                "MESSAGE", BbText.plain(notice.text()),
                "TAG", effect.id(),
                "CLIENT_ID", CLIENT);
    }

    @Override
    public Optional<String> receipt(Json result) {
        return result.id().map(id -> "notice " + id);
    }

    @Override
    public Optional<Probe<Notify>> probe() {
        return Optional.of(new Repeatable<>());
    }
}
