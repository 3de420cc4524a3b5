package io.napomni.web.office;

import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.ScenarioCount;
import io.napomni.decision.SetAside;
import io.napomni.rule.LeftOut;
import io.napomni.rule.Reason;
import io.napomni.web.WebResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What would go today and why, what would not and why, and what a person must look at. */
record TodayRoom(Desk desk) implements Room {

    private static final String AGAIN = "read-again";
    private static final int MOST_DOUBTFUL = 50;

    @Override
    public WebResponse handle(Ask ask) {
        if (ask.posted()) {
            if (desk.isConfirmed(ask, AGAIN, "")) {
                desk.latest().forget();
            }
            return Desk.told(Place.of(""), AGAIN, 0);
        }
        return shown(ask);
    }

    private WebResponse shown(Ask ask) {
        Latest.Read read = desk.latest().today();
        Proposal proposal = read.guarded();
        Plans plans = new Plans(desk, ask.language());
        Map<String, Object> model = new TreeMap<>();
        model.put("day", proposal.today());
        model.put("readAt", desk.minute(ask.language(), read.at()));
        model.put("nonce", desk.nonce(ask, AGAIN, ""));
        model.put(
                "counts", proposal.counts().stream().map(one -> count(ask, one)).toList());
        List<Reminder> reminders = proposal.reminders();
        Pager pager = new Pager("page", ask.page("page"), reminders.size());
        model.put("many", reminders.size());
        model.put("reminders", pager.of(reminders).stream().map(plans::model).toList());
        model.put("pager", pager.model(Place.of("")));
        List<List<SetAside>> aside = plans.aside(proposal);
        Pager asidePager = new Pager("aside", ask.page("aside"), aside.size());
        model.put("manyAside", aside.size());
        model.put("aside", asidePager.of(aside).stream().map(plans::model).toList());
        model.put("asidePager", asidePager.model(Place.of("")));
        List<Map<String, Object>> look = look(ask, proposal);
        model.put("manyDoubtful", look.size());
        model.put("doubtful", look.subList(0, Math.min(look.size(), MOST_DOUBTFUL)));
        return desk.page(ask, 200, "today", "today", model);
    }

    private Map<String, Object> count(Ask ask, ScenarioCount count) {
        Map<String, Object> model = new TreeMap<>();
        model.put("scenario", desk.words().scenario(count.scenario(), ask.language()));
        model.put("facts", count.facts());
        model.put("due", count.due());
        model.put("undecidable", count.undecidable());
        model.put("notDue", count.facts() - count.due() - count.undecidable());
        model.put(
                "because",
                count.notDue().entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> desk.words().reason(Reason.of(entry.getKey()), ask.language()) + " ("
                                + entry.getValue() + ")")
                        .collect(Collectors.joining("; ")));
        return model;
    }

    /** What neither a source nor a rule could decide. */
    private List<Map<String, Object>> look(Ask ask, Proposal proposal) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Judging.Doubtful one : proposal.doubtful()) {
            rows.add(look(ask, one.label(), one.subject().toString(), one.why()));
        }
        for (LeftOut left : proposal.leftOut().values()) {
            left.named()
                    .forEach(
                            one -> rows.add(look(ask, one.label(), one.subject().toString(), one.why())));
        }
        return rows;
    }

    private Map<String, Object> look(Ask ask, String label, String subject, Reason why) {
        Map<String, Object> model = new TreeMap<>();
        model.put("label", Desk.clip(label.isEmpty() ? subject : label));
        model.put("subject", Place.of("subject").with("ref", subject).toString());
        model.put("why", Desk.clip(desk.words().reason(why, ask.language())));
        return model;
    }
}
