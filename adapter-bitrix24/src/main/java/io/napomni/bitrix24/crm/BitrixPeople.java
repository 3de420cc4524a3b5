package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.port.Lookup;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The portal's users as managers, by id. Addresses and phones need the permission {@code user_basic}; without it a
 * manager has a name only.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/user/user-get.html">user.get</a>
 */
public record BitrixPeople(RestClient rest, PortalMemory memory) implements Lookup<String, Manager> {
    private static final int PAGE = 50;

    @Override
    public Map<String, Manager> find(Set<String> keys) {
        Map<String, Manager> found = new HashMap<>();
        users(keys).forEach((id, user) -> found.put(id, manager(id, user)));
        return found;
    }

    /**
     * What the portal tells of users, by their ids.
     *
     * @throws SourceException if the answer would be incomplete
     */
    public Map<String, Json> users(Set<String> keys) {
        Map<String, Json> found = new HashMap<>();
        for (var answer : Bulk.read(rest, commands(keys)).values()) {
            List<Json> users = answer.result().items();
            if (!answer.result().isContainer() || answer.total().orElse(users.size()) != users.size()) {
                throw new SourceException(
                        "Bitrix24, user.get: the answer is not the whole list. Nothing of it is used.");
            }
            for (Json user : users) {
                user.get("ID").text().filter(keys::contains).ifPresent(id -> found.put(id, user));
            }
        }
        found.forEach((id, user) -> {
            if (Staff.isAtWork(user)) {
                memory.learnAtWork(id);
            }
        });
        return found;
    }

    private static List<Command> commands(Set<String> keys) {
        List<String> ids = keys.stream()
                .filter(key -> key.matches("[1-9][0-9]{0,17}"))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
        List<Command> commands = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + PAGE));
            commands.add(new Command("u" + commands.size(), "user.get", Map.of("FILTER", Map.of("ID", some))));
        }
        return commands;
    }

    /** A user as a manager. */
    public static Manager manager(String id, Json user) {
        String name = Stream.of("NAME", "LAST_NAME")
                .flatMap(part -> user.get(part).text().stream())
                .collect(Collectors.joining(" "));
        Optional<EmailAddress> email =
                EmailAddress.allIn(user.get("EMAIL").text().orElse("")).stream().findFirst();
        Optional<String> phone = Stream.of("WORK_PHONE", "PERSONAL_MOBILE")
                .flatMap(field -> user.get(field).text().stream())
                .findFirst();
        return new Manager(id, name, email, phone);
    }
}
