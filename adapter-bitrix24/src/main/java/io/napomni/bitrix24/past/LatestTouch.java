package io.napomni.bitrix24.past;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.WrittenDay;
import io.napomni.bitrix24.list.ItemsById;
import io.napomni.bitrix24.paging.OffsetList;
import io.napomni.bitrix24.paging.OffsetReading;
import io.napomni.bitrix24.paging.OffsetReading.Along;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Ids;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.Activity;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.Lookup;
import io.napomni.port.SourceException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For {@code RemindersBuilder.inTouch}, made with {@code portal.rest()}: the last contact in both directions within some
 * days, by the activities that show in the card of the deal, in those of its contact persons, and in that of its company
 * or contact. Only those days are read, fifty cards a request, each card once; who the contact persons are is asked along
 * with them, and a request more is made only where there are any. Days are local dates of the portal, as its answer writes
 * them. Cards of other systems are passed over. Safe for several threads.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-list.html">
 *     crm.activity.list</a>
 */
public record LatestTouch(RestClient rest, TwoWay twoWay) implements Lookup<Activity.Query, Activity> {
    private static final String METHOD = "crm.activity.list";
    private static final List<String> SELECT = List.of("ID", "TYPE_ID", "DIRECTION", "COMPLETED", "START_TIME");

    private static final ItemsById PERSONS = new ItemsById(Kind.DEAL.entityTypeId(), List.of("id", "contactIds"));

    /** A card in which activities show. */
    private record Card(Kind kind, long id) {}

    /** Days, both inclusive. */
    private record Days(LocalDate from, LocalDate to) {
        boolean have(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    @Override
    public Map<Activity.Query, Activity> find(Set<Activity.Query> keys) {
        Map<Activity.Query, Activity> found = new HashMap<>();
        keys.stream()
                .collect(Collectors.groupingBy(query -> new Days(query.from(), query.to())))
                .forEach((days, queries) -> found.putAll(within(days, queries)));
        return found;
    }

    private Map<Activity.Query, Activity> within(Days days, List<Activity.Query> queries) {
        Map<Card, OffsetList> lists = new LinkedHashMap<>();
        queries.forEach(query -> cards(query).forEach(card -> lists.put(card, list(card, days))));
        Set<Long> deals = new TreeSet<>();
        queries.forEach(query -> deals.addAll(Ids.of(Kind.DEAL, Set.of(query.subject()))));
        Along<Card> first = OffsetReading.untilAlong(rest, lists, row -> counts(row, days), PERSONS.commands(deals));
        Map<Long, Set<Card>> persons = persons(PERSONS.items(deals, first.others()));
        Map<Card, OffsetList> more = new LinkedHashMap<>();
        persons.values().forEach(some -> some.forEach(card -> more.put(card, list(card, days))));
        more.keySet().removeAll(lists.keySet());
        Map<Card, List<Json>> rows = new HashMap<>(first.rows());
        rows.putAll(OffsetReading.until(rest, more, row -> counts(row, days)));
        return latest(queries, persons, rows, days);
    }

    private static Map<Long, Set<Card>> persons(Map<Long, Json> deals) {
        Map<Long, Set<Card>> persons = new HashMap<>();
        deals.forEach((deal, json) -> persons.put(
                deal,
                json.get("contactIds").items().stream()
                        .flatMap(one -> one.id().stream())
                        .map(id -> new Card(Kind.CONTACT, id))
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        return persons;
    }

    private Map<Activity.Query, Activity> latest(
            List<Activity.Query> queries, Map<Long, Set<Card>> persons, Map<Card, List<Json>> rows, Days days) {
        Map<Activity.Query, Activity> found = new HashMap<>();
        for (Activity.Query query : queries) {
            Set<Card> cards = cards(query);
            Ids.of(Kind.DEAL, Set.of(query.subject())).forEach(id -> cards.addAll(persons.getOrDefault(id, Set.of())));
            cards.stream()
                    .flatMap(card -> rows.getOrDefault(card, List.of()).stream())
                    .filter(row -> counts(row, days))
                    .map(row -> activity(row, query.customer()))
                    .forEach(one -> found.merge(query, one, LatestTouch::later));
        }
        return found;
    }

    private boolean counts(Json row, Days days) {
        return twoWay.counts(row) && days.have(day(row));
    }

    /** On one day the one that was made last, so that a repeated reading says the same. */
    private static Activity later(Activity one, Activity other) {
        int byDay = one.happenedOn().compareTo(other.happenedOn());
        boolean later = byDay == 0
                ? Long.parseLong(one.ref().id()) >= Long.parseLong(other.ref().id())
                : byDay > 0;
        return later ? one : other;
    }

    private static Set<Card> cards(Activity.Query query) {
        Set<Card> cards = new LinkedHashSet<>();
        Stream.of(Kind.DEAL, Kind.COMPANY, Kind.CONTACT).forEach(kind -> {
            Ids.of(kind, Set.of(query.subject())).forEach(id -> cards.add(new Card(kind, id)));
            Ids.ofCustomers(kind, Set.of(query.customer())).forEach(id -> cards.add(new Card(kind, id)));
        });
        return cards;
    }

    /** A moment is compared in the portal's zone, which we do not know, so a day more is read on either side. */
    private static OffsetList list(Card card, Days days) {
        Map<String, Object> filter = Map.of(
                "BINDINGS",
                List.of(Map.of("OWNER_TYPE_ID", card.kind().entityTypeId(), "OWNER_ID", card.id())),
                "@TYPE_ID",
                TwoWay.TYPES,
                ">=START_TIME",
                days.from().minusDays(1).toString(),
                "<START_TIME",
                days.to().plusDays(2).toString());
        return new OffsetList(
                METHOD,
                Map.of("select", SELECT, "filter", filter, "order", Map.of("START_TIME", "DESC")),
                "start",
                "",
                "ID");
    }

    private static Activity activity(Json row, CustomerRef customer) {
        String id = Long.toString(row.get("ID").id().orElseThrow(() -> broken("an activity has no id")));
        SubjectRef ref = new SubjectRef(Kind.SYSTEM, "activity", id);
        return new Activity(ref, customer, TwoWay.kind(row), true, day(row));
    }

    private static LocalDate day(Json row) {
        Optional<LocalDate> day = row.get("START_TIME").text().flatMap(WrittenDay::of);
        return day.orElseThrow(() -> broken("an activity does not tell when it was"));
    }

    private static SourceException broken(String what) {
        return new SourceException("Bitrix24, " + METHOD + ": " + what
                + ". Nothing of this reading is used; if it comes again, report it.");
    }
}
