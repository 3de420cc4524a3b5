package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.ErrorKind;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.SourceException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who works at the portal. The portal itself takes work for people whom it does not know, and for those who have left;
 * nobody would ever see it. Each person who is not remembered to work there is asked about once, so keep one for a run and
 * no longer. For one thread.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/user/user-get.html">user.get</a>
 */
public final class Staff {
    private static final int PAGE = 50;
    private static final String METHOD = "user.get";

    private final RestClient rest;
    private final PortalMemory memory;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> absent = new HashSet<>();
    private boolean hidden;

    public Staff(RestClient rest, PortalMemory memory) {
        this.rest = rest;
        this.memory = memory;
    }

    /**
     * Asks about those who were not asked about yet. A webhook that may not see users cannot tell, and then nobody
     * counts as absent.
     *
     * @throws SourceException if the portal could not be asked
     */
    public void ask(Set<String> ids) {
        Set<String> unknown = new TreeSet<>(ids);
        unknown.removeAll(asked);
        unknown.removeIf(memory::isAtWork);
        List<String> sorted = List.copyOf(unknown);
        for (int from = 0; from < sorted.size() && !hidden; from += PAGE) {
            page(sorted.subList(from, Math.min(sorted.size(), from + PAGE)));
        }
    }

    /** Whether it is known that this person, who was asked about, is no user of the portal or has left. */
    public boolean isAbsent(String id) {
        return absent.contains(id);
    }

    private void page(List<String> ids) {
        BatchReply reply = rest.readAll(List.of(new Command("u", METHOD, Map.of("FILTER", Map.of("ID", ids)))));
        if (reply.outcome("u") instanceof CommandOutcome.Failed failed
                && failed.error().kind() == ErrorKind.RIGHTS) {
            hidden = true;
            return;
        }
        Json users = reply.require("u").result();
        if (!users.isContainer()) {
            throw new SourceException("Bitrix24, user.get: the answer is not a list. Nothing of it is used.");
        }
        absent.addAll(ids);
        users.items().stream()
                .filter(Staff::isAtWork)
                .flatMap(user -> user.get("ID").text().stream())
                .filter(absent::remove)
                .forEach(memory::learnAtWork);
        asked.addAll(ids);
    }

    static boolean isAtWork(Json user) {
        Json active = user.get("ACTIVE");
        return !active.isPresent()
                || !(active.isBlank() || active.text().filter("N"::equals).isPresent());
    }
}
