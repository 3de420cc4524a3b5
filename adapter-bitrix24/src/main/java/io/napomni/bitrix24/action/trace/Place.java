package io.napomni.bitrix24.action.trace;

import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.bitrix24.crm.CardRef;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.Doubt;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list of the portal in which an effect's mark may stand.
 *
 * @param text the field that has the mark in it, as it is asked for
 * @param filters the lists to look through for one doubt
 * @param rows what an answer lists
 * @param shown the same field in an answer
 */
record Place(
        Channel<?> channel,
        String method,
        String text,
        Function<Doubt, List<Map<String, Object>>> filters,
        Function<Json, List<Json>> rows,
        String shown) {

    /** Between what is asked and the day it was begun last: it may have been begun before, and clocks differ. */
    private static final int DAYS_BEFORE = 3;

    /**
     * Tasks of the cards; of what has no card, all tasks of those days.
     *
     * @see <a href="https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-list.html">tasks.task.list</a>
     */
    static Place ofTasks() {
        return new Place(
                Channel.TASK,
                "tasks.task.list",
                "DESCRIPTION",
                Place::tasks,
                answer -> answer.get("tasks").items(),
                "description");
    }

    private static List<Map<String, Object>> tasks(Doubt doubt) {
        List<Map<String, Object>> filters = new ArrayList<>();
        for (CardRef card : cards(doubt)) {
            card.kind().taskLink(Long.toString(card.id())).ifPresent(link -> filters.add(Map.of("UF_CRM_TASK", link)));
        }
        return filters.isEmpty() ? List.of(Map.of(">=CREATED_DATE", from(doubt).toString())) : filters;
    }

    private static LocalDate from(Doubt doubt) {
        LocalDate known = LocalDate.ofInstant(doubt.since(), ZoneOffset.UTC);
        return (doubt.day().isBefore(known) ? doubt.day() : known).minusDays(DAYS_BEFORE);
    }

    /**
     * Comments in the timelines of the cards.
     *
     * @see <a
     *     href="https://apidocs.bitrix24.com/api-reference/crm/timeline/comments/crm-timeline-comment-list.html">
     *     crm.timeline.comment.list</a>
     */
    static Place ofNotes() {
        return new Place(
                Channel.NOTE,
                "crm.timeline.comment.list",
                "COMMENT",
                Place::notes,
                answer -> answer.items(),
                "COMMENT");
    }

    private static List<Map<String, Object>> notes(Doubt doubt) {
        return cards(doubt).stream()
                .map(card -> Map.<String, Object>of(
                        "ENTITY_ID", card.id(), "ENTITY_TYPE", card.kind().timelineName()))
                .toList();
    }

    private static List<CardRef> cards(Doubt doubt) {
        return doubt.keys().stream()
                .map(EffectKey::subject)
                .distinct()
                .map(CardRef::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
