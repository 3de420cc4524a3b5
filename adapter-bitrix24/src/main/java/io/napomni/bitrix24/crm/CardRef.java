package io.napomni.bitrix24.crm;

import io.napomni.model.SubjectRef;
import java.util.Optional;

/** A card of the portal: its kind and its id. */
public record CardRef(Kind kind, long id) {

    /** The card that a reference names; empty for another system, another kind of thing, or an id that no card has. */
    public static Optional<CardRef> of(SubjectRef ref) {
        return Kind.of(ref.system(), ref.type())
                .filter(kind -> ref.id().matches("[1-9][0-9]{0,17}"))
                .map(kind -> new CardRef(kind, Long.parseLong(ref.id())));
    }

    /** For people, for example {@code deal 1207}. */
    @Override
    public String toString() {
        return kind.type() + " " + id;
    }
}
