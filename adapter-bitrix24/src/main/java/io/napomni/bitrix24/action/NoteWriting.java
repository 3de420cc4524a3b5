package io.napomni.bitrix24.action;

import io.napomni.action.AddNote;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.rest.Json;
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
        boolean possible =
                Kind.of(note.subject().system(), note.subject().type()).isPresent()
                        && note.subject().id().matches("[1-9][0-9]{0,17}");
        return possible
                ? Optional.empty()
                : Optional.of(Reason.of("no-card", note.subject() + " has no card in the portal"));
    }

    @Override
    public Map<String, ?> parameters(Effect<AddNote> effect) {
        AddNote note = effect.action();
        return Map.of(
                "fields",
                Map.of(
                        "ENTITY_ID", note.subject().id(),
                        "ENTITY_TYPE", note.subject().type(),
                        "COMMENT", BbText.marked(note.text(), effect.id())));
    }

    @Override
    public Optional<String> receipt(Json result) {
        return result.id().map(id -> "comment " + id);
    }
}
