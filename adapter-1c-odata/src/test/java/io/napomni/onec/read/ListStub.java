package io.napomni.onec.read;

import com.sun.net.httpserver.HttpExchange;
import io.napomni.onec.Stub;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A set with dates that knows half-open windows, keys, $top and $skip; between two answers its rows may change. */
final class ListStub {
    record Doc(LocalDateTime date, UUID key) {}

    /** Before an answer is made. */
    interface Meanwhile {
        void before(int question, ListStub list);
    }

    static final String MEMORY = "{\"exception\":{\"descr\":\"Недостаточно памяти для получения результата\"}}";
    private static final Pattern WINDOW = Pattern.compile("Date ge datetime'([^']+)' and Date lt datetime'([^']+)'");
    private static final Pattern KEY = Pattern.compile("guid'([^']+)'");

    final List<Doc> docs = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> answered = new CopyOnWriteArrayList<>();
    private final Meanwhile meanwhile;
    private final int mostMatching;
    private int question;
    private String padding = "";

    /** @param mostMatching rows that 1C has memory for, before $top */
    ListStub(int mostMatching, Meanwhile meanwhile) {
        this.mostMatching = mostMatching;
        this.meanwhile = meanwhile;
    }

    /** Rows so long that a page has few of them. */
    ListStub fat() {
        padding = "x".repeat(80_000);
        return this;
    }

    ListStub on(Stub stub) {
        stub.then(this::answer);
        return this;
    }

    Doc add(LocalDateTime date, long key) {
        Doc doc = new Doc(date, new UUID(9, key));
        docs.add(doc);
        return doc;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        meanwhile.before(++question, this);
        Map<String, String> options = new HashMap<>();
        for (String option : exchange.getRequestURI().getQuery().split("&", -1)) {
            options.put(option.split("=", -1)[0], option.substring(option.indexOf('=') + 1));
        }
        List<Doc> matching = matching(options.getOrDefault("$filter", ""));
        if (matching.size() > mostMatching) {
            Stub.send(exchange, 500, MEMORY);
            return;
        }
        List<Doc> rows = matching.stream()
                .skip(Integer.parseInt(options.getOrDefault("$skip", "0")))
                .limit(Integer.parseInt(options.getOrDefault("$top", "1000000")))
                .toList();
        answered.add(rows.size());
        Stub.send(exchange, 200, rows.stream().map(this::json).collect(Collectors.joining(",", "{\"value\":[", "]}")));
    }

    private List<Doc> matching(String filter) {
        Matcher window = WINDOW.matcher(filter);
        LocalDateTime from = window.find() ? LocalDateTime.parse(window.group(1)) : LocalDateTime.MIN;
        LocalDateTime before =
                from.equals(LocalDateTime.MIN) ? LocalDateTime.MAX : LocalDateTime.parse(window.group(2));
        List<String> keys =
                KEY.matcher(filter).results().map(found -> found.group(1)).toList();
        return docs.stream()
                .filter(doc -> !doc.date().isBefore(from) && doc.date().isBefore(before))
                .filter(doc -> keys.isEmpty() || keys.contains(doc.key().toString()))
                .sorted(Comparator.comparing(Doc::date).thenComparing(Doc::key))
                .toList();
    }

    private String json(Doc doc) {
        return "{\"Number\":\"1" + padding + "\",\"Ref_Key\":\"" + doc.key() + "\"}";
    }
}
