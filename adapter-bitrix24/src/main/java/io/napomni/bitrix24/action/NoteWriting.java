package io.napomni.bitrix24.action;

import io.napomni.action.AddNote;
import io.napomni.bitrix24.action.batch.Cards;
import io.napomni.bitrix24.action.batch.Writing;
import io.napomni.bitrix24.crm.CardRef;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.Effect;
import io.napomni.rule.Reason;
import java.util.Map;
import java.util.Optional;

/**
 * Notes as comments in the timeline of a card.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/timeline/comments/crm-timeline-comment-add.html">the
 *     method</a>
 */
final class NoteWriting implements Writing<AddNote> {

    @Override
    public String method() {
        return "crm.timeline.comment.add";
    }

    @Override
    public Optional<Reason> objection(AddNote note) {
        return Cards.objection(note.subject());
    }

    @Override
    public Map<String, ?> parameters(Effect<AddNote> effect) {
        AddNote note = effect.action();
        CardRef card = Cards.require(note.subject());
        return Map.of(
                "fields",
                Map.of(
                        "ENTITY_ID", card.id(),
                        "ENTITY_TYPE", card.kind().timelineName(),
                        "COMMENT", BbText.marked(note.text(), effect.id())));
    }

    @Override
    public Optional<String> receipt(Json result) {
        return result.id().map(id -> "comment " + id);
    }
}
