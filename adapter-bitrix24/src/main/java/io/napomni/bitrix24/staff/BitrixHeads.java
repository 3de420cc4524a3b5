package io.napomni.bitrix24.staff;

import io.napomni.bitrix24.crm.BitrixPeople;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.Manager;
import io.napomni.port.Lookup;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The head of each user, by the user's id: of the user's own departments, or where these have none, or nobody but the user,
 * or somebody who has left, of the departments above. Who is above all has none. A few requests, however many users.
 * Needs the permissions {@code department} and {@code user_basic}.
 */
public record BitrixHeads(RestClient rest, PortalMemory memory) implements Lookup<String, Manager> {

    @Override
    public Map<String, Manager> find(Set<String> keys) {
        BitrixPeople people = new BitrixPeople(rest, memory);
        Map<String, Json> users = people.users(keys);
        if (users.isEmpty()) {
            return Map.of();
        }
        Departments departments = Departments.read(rest);
        Map<String, List<String>> above = new LinkedHashMap<>();
        users.forEach((id, user) -> above.put(id, above(departments, id, user)));
        Set<String> heads = new LinkedHashSet<>();
        above.values().forEach(heads::addAll);
        Map<String, Json> cards = people.users(heads);
        Map<String, Manager> found = new HashMap<>();
        above.forEach((id, chain) -> nearest(chain, cards).ifPresent(head -> found.put(id, head)));
        return found;
    }

    private static List<String> above(Departments departments, String id, Json user) {
        Json own = user.get("UF_DEPARTMENT");
        List<Long> ids = Stream.concat(own.items().stream(), Stream.of(own))
                .flatMap(item -> item.id().stream())
                .toList();
        return departments.above(Long.parseLong(id), ids).stream()
                .map(Object::toString)
                .toList();
    }

    private static Optional<Manager> nearest(List<String> chain, Map<String, Json> cards) {
        for (String id : chain) {
            Json card = cards.get(id);
            if (card != null && isAtWork(card)) {
                return Optional.of(BitrixPeople.manager(id, card));
            }
        }
        return Optional.empty();
    }

    private static boolean isAtWork(Json user) {
        Json active = user.get("ACTIVE");
        boolean no = active.isBlank() || active.text().filter("N"::equals).isPresent();
        return !active.isPresent() || !no;
    }
}
