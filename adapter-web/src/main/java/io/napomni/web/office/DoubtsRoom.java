package io.napomni.web.office;

import io.napomni.action.EffectKey;
import io.napomni.port.Doubt;
import io.napomni.port.store.RegisterRow;
import io.napomni.web.WebResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What may have happened and what may not; a person who has found out says which. */
record DoubtsRoom(Desk desk, boolean one) implements Room {

    private static final String RESOLVE = "resolve";
    private static final String ARRIVED = "arrived";

    private static final String NOT = "not-arrived";

    @Override
    public WebResponse handle(Ask ask) {
        return one ? one(ask) : all(ask);
    }

    private WebResponse all(Ask ask) {
        List<RegisterRow> rows = desk.stores().doubts().list();
        Pager pager = new Pager("page", ask.page("page"), rows.size());
        Map<String, Object> model = new TreeMap<>();
        model.put("rows", new Rows(desk, ask.language()).models(pager.of(rows)));
        model.put("pager", pager.model(Place.of("doubts")));
        return desk.page(ask, 200, "doubts", "doubts", model);
    }

    private WebResponse one(Ask ask) {
        EffectKey key = ask.key();
        Optional<Doubt> doubt = desk.stores().doubts().dispatches().stream()
                .filter(some -> some.keys().contains(key))
                .findFirst();
        if (doubt.isEmpty()) {
            return Desk.told(Place.of("doubts"), "doubt-gone", 0);
        }
        return ask.posted() ? resolved(ask, doubt.get()) : shown(ask, 200, doubt.get(), "");
    }

    private WebResponse shown(Ask ask, int status, Doubt doubt, String trouble) {
        Map<String, Object> model = new TreeMap<>();
        model.put("key", ask.key().toString());
        model.put("rows", rows(ask, doubt));
        model.put("customer", doubt.customer().toString());
        model.put("day", doubt.day());
        model.put("since", desk.minute(ask.language(), doubt.since()));
        model.put("attempts", doubt.attempts());
        model.put("many", doubt.keys().size());
        model.put("nonce", desk.nonce(ask, RESOLVE, about(doubt)));
        boolean keeps = ask.posted() && !trouble.equals("again");
        model.put("why", keeps ? Desk.clip(ask.line("why")) : "");
        model.put("arrived", keeps && ask.field("what").equals(ARRIVED));
        model.put("notArrived", keeps && ask.field("what").equals(NOT));
        model.put("again", trouble.equals("again"));
        model.put("noReason", trouble.equals("reason"));
        model.put("noChoice", trouble.equals("choice"));
        model.put("longest", Ask.LONGEST_WHY);
        return desk.page(ask, status, "resolve", "doubts", model);
    }

    private List<Map<String, Object>> rows(Ask ask, Doubt doubt) {
        Rows rows = new Rows(desk, ask.language());
        return doubt.keys().stream()
                .limit(Pager.ROWS)
                .flatMap(key -> desk.stores().register().find(key).stream())
                .map(rows::model)
                .toList();
    }

    private WebResponse resolved(Ask ask, Doubt doubt) {
        if (!desk.isConfirmed(ask, RESOLVE, about(doubt))) {
            return shown(ask, 403, doubt, "again");
        }
        String what = ask.field("what");
        if (!what.equals(ARRIVED) && !what.equals(NOT)) {
            return shown(ask, 400, doubt, "choice");
        }
        Optional<String> why = ask.why();
        if (why.isEmpty()) {
            return shown(ask, 400, doubt, "reason");
        }
        int resolved = desk.stores()
                .doubts()
                .resolve(doubt, what.equals(ARRIVED), ask.staff().name(), why.get());
        desk.latest().forget();
        return Desk.told(Place.of("doubts"), resolved > 0 ? "resolved-" + what : "doubt-gone", resolved);
    }

    private static String about(Doubt doubt) {
        return doubt.id() + "\n" + doubt.fence() + "\n" + doubt.attempts();
    }
}
