package io.napomni.web.office;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterRow;
import io.napomni.web.WebResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that is known of one subject: why it is due or not, what was done about it, and by whom. */
record SubjectRoom(Desk desk) implements Room {

    private static final int LINES = 30;

    @Override
    public WebResponse handle(Ask ask) {
        SubjectRef subject = ask.subject();
        List<RegisterRow> rows = desk.stores().register().about(subject);
        Rows models = new Rows(desk, ask.language());
        Map<String, Object> model = new TreeMap<>();
        model.put("subject", subject.toString());
        model.put(
                "label",
                rows.isEmpty() ? subject.toString() : Desk.clip(rows.get(0).label()));
        model.put("day", desk.today());
        model.put(
                "verdicts",
                new Verdicts(desk, ask.language()).models(desk.reminders().explain(subject, desk.today())));
        model.put("rows", models.models(rows.subList(0, Math.min(rows.size(), Pager.ROWS))));
        model.put("many", rows.size());
        model.put(
                "holds",
                desk.stores().holds().about(Set.of(subject), customers(rows), desk.today()).stream()
                        .map(hold -> HoldsRoom.model(desk, ask.language(), hold))
                        .toList());
        model.putAll(ways(subject));
        model.put("lines", Lines.models(desk, ask.language(), lines(rows)));
        return desk.page(ask, 200, "subject", "register", model);
    }

    private static Set<CustomerRef> customers(List<RegisterRow> rows) {
        return rows.stream().map(RegisterRow::customer).collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Object> ways(SubjectRef subject) {
        Map<String, Object> ways = new TreeMap<>();
        ways.put("hold", Place.of("hold").with("what", subject.toString()).toString());
        if (desk.writes()) {
            ways.put("write", Place.of("write").with("ref", subject.toString()).toString());
        }
        return ways;
    }

    /** The journal names effects by their keys. */
    private List<JournalEntry> lines(List<RegisterRow> rows) {
        return rows.stream()
                .limit(LINES)
                .flatMap(row -> desk.stores().journal().about(row.key().toString(), LINES).stream())
                .sorted(Comparator.comparing(JournalEntry::at).reversed())
                .limit(LINES)
                .toList();
    }
}
