package io.napomni.bitrix24.inbound;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.Reply;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.SourceException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of the portal's queue of offline events. All throw a SourceException when the portal does not answer. */
record OfflineQueue(RestClient rest) {
    static final int PAGE = 50;

    private static final String GET = "event.offline.get";
    private static final int MOST_PAGES = 2000;

    /** Whether the portal's plan lets events be reserved first and removed later. */
    boolean canReserve() {
        Json result = read("feature.get", Map.of("CODE", "rest_offline_extended"));
        return result.get("value").text().filter("Y"::equals).isPresent();
    }

    /** Reserves waiting events; other readers get others. */
    Reserved reserve() {
        return get(Map.of("clear", 0, "limit", PAGE));
    }

    /** What is still reserved under that name. */
    Reserved reservedBefore(String process) {
        return get(Map.of("clear", 0, "limit", PAGE, "process_id", process));
    }

    /** Takes waiting events out for good: if the answer is lost, so are they. */
    Reserved remove() {
        return get(Map.of("clear", 1, "limit", PAGE));
    }

    /** Under which names events are reserved at this moment, oldest first. */
    Set<String> processes() {
        Set<String> processes = new LinkedHashSet<>();
        String last = "0";
        for (int page = 0; page < MOST_PAGES; page++) {
            // No name of a process is as small as an exclamation mark; an empty text could be taken for no filter.
            List<Json> rows = read(
                            "event.offline.list",
                            Map.of("filter", Map.of(">PROCESS_ID", "!", ">ID", last), "order", Map.of("ID", "ASC")))
                    .items();
            rows.forEach(row -> row.get("PROCESS_ID").text().ifPresent(processes::add));
            if (rows.size() < PAGE) {
                return processes;
            }
            last = rows.get(rows.size() - 1).get("ID").text().orElseThrow(this::unreadable);
        }
        throw unreadable();
    }

    /** Removes reserved events. Doing it twice is doing it once, so it is repeated like a reading. */
    void confirm(String process, List<String> rows) {
        read("event.offline.clear", Map.of("process_id", process, "id", rows));
    }

    /** Reserving again would reserve others, so it is repeated only when the portal has certainly not begun it. */
    private Reserved get(Map<String, ?> parameters) {
        rest.admit(GET).ifPresent(closed -> {
            throw closed.asSourceException();
        });
        Command command = new Command("get", GET, parameters);
        return Reserved.of(rest.write(List.of(command)).require("get").result());
    }

    private Json read(String method, Map<String, ?> parameters) {
        Reply reply = rest.read(method, parameters);
        if (reply instanceof Reply.Failed failed) {
            throw failed.error().asSourceException();
        }
        return ((Reply.Ok) reply).result();
    }

    private SourceException unreadable() {
        return new SourceException("Bitrix24 " + rest.where("event.offline.list")
                + ": the queue of offline events has no end. Report this to the portal's support.");
    }
}
