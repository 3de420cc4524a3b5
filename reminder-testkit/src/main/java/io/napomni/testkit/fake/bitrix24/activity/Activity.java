package io.napomni.testkit.fake.bitrix24.activity;

import io.napomni.testkit.fake.bitrix24.row.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A call, letter, meeting or to-do in the card of an item. Immutable.
 *
 * @param bindings further items in whose cards it shows; the owner need not be named again
 * @param authorId the user who made it, who is responsible for it too
 */
public record Activity(
        long id,
        ActivityKind kind,
        Direction direction,
        boolean completed,
        Owner owner,
        ActivityTimes times,
        ActivityText text,
        long authorId,
        List<Owner> bindings,
        List<Communication> communications)
        implements Row {
    public Activity {
        bindings = List.copyOf(bindings);
        communications = List.copyOf(communications);
    }

    /** A call that has taken place, without a subject. */
    public static Activity call(long id, Direction direction, Owner owner, OffsetDateTime at) {
        return completed(id, ActivityKind.CALL, direction, owner, at);
    }

    /** A letter that was sent or received. */
    public static Activity email(long id, Direction direction, Owner owner, OffsetDateTime at) {
        return completed(id, ActivityKind.EMAIL, direction, owner, at);
    }

    /** A meeting that has taken place. */
    public static Activity meeting(long id, Owner owner, OffsetDateTime at) {
        return completed(id, ActivityKind.MEETING, Direction.NONE, owner, at);
    }

    private static Activity completed(long id, ActivityKind kind, Direction direction, Owner owner, OffsetDateTime at) {
        ActivityText nothing = new ActivityText("", "", 1);
        return new Activity(id, kind, direction, true, owner, ActivityTimes.at(at), nothing, 1, List.of(), List.of());
    }

    /** The same activity, still to be done. */
    public Activity planned() {
        return new Activity(id, kind, direction, false, owner, times, text, authorId, bindings, communications);
    }

    /** The same activity with these words, as plain text. */
    public Activity saying(String subject, String description) {
        ActivityText words = new ActivityText(subject, description, 1);
        return new Activity(id, kind, direction, completed, owner, times, words, authorId, bindings, communications);
    }

    public Activity boundTo(Owner... others) {
        return new Activity(
                id, kind, direction, completed, owner, times, text, authorId, List.of(others), communications);
    }

    public Activity with(Communication... others) {
        return new Activity(id, kind, direction, completed, owner, times, text, authorId, bindings, List.of(others));
    }

    public Activity by(long user) {
        return new Activity(id, kind, direction, completed, owner, times, text, user, bindings, communications);
    }

    public Activity at(ActivityTimes other) {
        return new Activity(id, kind, direction, completed, owner, other, text, authorId, bindings, communications);
    }

    /** Whether it shows in the card of an item that the test accepts. */
    public boolean isBoundTo(Predicate<Owner> wanted) {
        return wanted.test(owner) || bindings.stream().anyMatch(wanted);
    }

    @Override
    public Optional<Object> value(String field) {
        return Optional.ofNullable(ActivityColumns.value(this, field));
    }

    @Override
    public String toString() {
        return "Activity[" + id + ", " + kind + ", " + direction + ", " + owner + "]";
    }
}
