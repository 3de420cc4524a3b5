package io.napomni.web.office;

import io.napomni.action.EffectKey;
import io.napomni.decision.Proposal;
import io.napomni.decision.SetAside;
import io.napomni.port.store.RegisterRow;
import io.napomni.web.WebResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Opens an effect again, after it was shown what would go then. */
record ClearRoom(Desk desk) implements Room {

    private static final String CLEAR = "clear";

    @Override
    public WebResponse handle(Ask ask) {
        EffectKey key = ask.key();
        Optional<RegisterRow> row = desk.stores().register().find(key);
        if (row.isEmpty()) {
            return Desk.told(subject(key), "already-open", 0);
        }
        if (!row.get().state().isClearable()) {
            return Desk.told(subject(key), "not-clearable", 0);
        }
        return ask.posted() ? cleared(ask, row.get()) : shown(ask, 200, row.get(), false, false);
    }

    private static Place subject(EffectKey key) {
        return Place.of("subject").with("ref", key.subject().toString());
    }

    private WebResponse shown(Ask ask, int status, RegisterRow row, boolean again, boolean noReason) {
        Proposal then = desk.reminders().proposeIfCleared(row.key(), desk.today());
        Plans plans = new Plans(desk, ask.language());
        Map<String, Object> model = new TreeMap<>(new Rows(desk, ask.language()).model(row));
        model.put("key", row.key().toString());
        model.put(
                "reminders",
                then.reminders().stream().limit(Pager.ROWS).map(plans::model).toList());
        List<List<SetAside>> aside = plans.aside(then);
        model.put("aside", aside.stream().limit(Pager.ROWS).map(plans::model).toList());
        model.put("nonce", desk.nonce(ask, CLEAR, about(row)));
        model.put("why", ask.posted() && !again ? Desk.clip(ask.line("why")) : "");
        model.put("again", again);
        model.put("noReason", noReason);
        model.put("longest", Ask.LONGEST_WHY);
        return desk.page(ask, status, "clear", "register", model);
    }

    private WebResponse cleared(Ask ask, RegisterRow row) {
        if (!desk.isConfirmed(ask, CLEAR, about(row))) {
            return shown(ask, 403, row, true, false);
        }
        Optional<String> why = ask.why();
        if (why.isEmpty()) {
            return shown(ask, 400, row, false, true);
        }
        List<EffectKey> cleared = desk.reminders().clear(row.key(), ask.staff().name(), why.get());
        desk.latest().forget();
        return Desk.told(subject(row.key()), cleared.isEmpty() ? "already-open" : "cleared", cleared.size());
    }

    /** What was done since the form was shown is not undone by it. */
    private static String about(RegisterRow row) {
        return row.key() + "\n" + row.generation() + "\n" + row.attempts() + "\n" + row.state();
    }
}
