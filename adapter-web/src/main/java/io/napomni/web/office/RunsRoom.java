package io.napomni.web.office;

import io.napomni.port.store.JournalEntry;
import io.napomni.web.RefusedRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.office.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the last runs went, and the last lines of the journal: what was done and by whom. */
record RunsRoom(Desk desk) implements Room {

    private static final int RUNS = 30;
    private static final int LINES_OF_RUNS = 200;
    /** As a run writes its totals: {@code DONE=3}. */
    private static final Pattern TOTAL = Pattern.compile("([A-Z_]+)=([0-9]+)");

    @Override
    public WebResponse handle(Ask ask) {
        if (ask.posted()) {
            throw new RefusedRequest(405, "this page is only looked at");
        }
        Map<String, Object> model = new TreeMap<>();
        model.put("runs", runs().stream().map(line -> run(ask, line)).toList());
        List<JournalEntry> lines = desk.stores().journal().recent(Pager.ROWS);
        model.put("lines", Lines.models(desk, ask.language(), lines));
        return desk.page(ask, 200, "runs", "runs", model);
    }

    /** A run is named by its day, so those of a year begin with it. */
    private List<JournalEntry> runs() {
        List<JournalEntry> runs = new ArrayList<>();
        int year = desk.today().getYear();
        for (int one = year; one > year - 2 && runs.size() < RUNS; one--) {
            desk.stores().journal().about(one + "-", LINES_OF_RUNS).stream()
                    .filter(line -> line.what().equals("run-finished"))
                    .limit(RUNS - runs.size())
                    .forEach(runs::add);
        }
        return runs;
    }

    private Map<String, Object> run(Ask ask, JournalEntry line) {
        int blank = line.detail().indexOf(' ');
        String status = blank < 0 ? line.detail() : line.detail().substring(0, blank);
        List<String> totals = totals(ask, line);
        return Map.of(
                "run",
                line.about(),
                "at",
                desk.minute(ask.language(), line.at()),
                "status",
                Phrases.find(ask.language(), "status." + status).orElse(status),
                "good",
                status.equals("OK"),
                "bad",
                status.equals("FAILED"),
                "totals",
                totals.isEmpty() ? Phrases.of(ask.language(), "nothing") : String.join(", ", totals));
    }

    private static List<String> totals(Ask ask, JournalEntry line) {
        List<String> totals = new ArrayList<>();
        Matcher total = TOTAL.matcher(line.detail());
        while (total.find()) {
            if (!total.group(2).equals("0")) {
                String words =
                        Phrases.find(ask.language(), "total." + total.group(1)).orElse(total.group(1));
                totals.add(words + " " + total.group(2));
            }
        }
        return totals;
    }
}
