package io.napomni.web.office;

import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import io.napomni.web.WebResponse;
import io.napomni.web.office.words.Phrases;
import io.napomni.wording.LetterLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is stopped for a while; and how one of them is lifted. */
record HoldsRoom(Desk desk, boolean lifting) implements Room {

    private static final String LIFT = "lift";

    @Override
    public WebResponse handle(Ask ask) {
        return lifting ? lift(ask) : all(ask);
    }

    private WebResponse all(Ask ask) {
        List<Hold> holds = desk.stores().holds().inForce(desk.today());
        Pager pager = new Pager("page", ask.page("page"), holds.size());
        Map<String, Object> model = new TreeMap<>();
        model.put(
                "holds",
                pager.of(holds).stream()
                        .map(hold -> model(desk, ask.language(), hold))
                        .toList());
        model.put("pager", pager.model(Place.of("holds")));
        return desk.page(ask, 200, "holds", "holds", model);
    }

    static Map<String, Object> model(Desk desk, LetterLanguage language, Hold hold) {
        Map<String, Object> model = new TreeMap<>();
        model.put("about", Desk.clip(about(desk, language, hold.scope())));
        model.put(
                "until",
                hold.until()
                        .map(day -> Phrases.of(language, "hold-until", desk.day(language, day)))
                        .orElseGet(() -> Phrases.of(language, "hold-endless")));
        model.put("reason", Desk.clip(desk.words().said(hold.reason(), language)));
        model.put("by", Desk.clip(desk.words().said(hold.by(), language)));
        model.put("lift", Place.of(LIFT).with("id", hold.id()).toString());
        return model;
    }

    private static String about(Desk desk, LetterLanguage language, Scope scope) {
        if (scope instanceof Scope.OfCustomer of) {
            String letters = of.letters()
                    .map(purpose -> ", " + Phrases.of(language, "purpose." + purpose.name()))
                    .orElse("");
            return Phrases.of(language, "customer", of.customer()) + letters;
        }
        if (scope instanceof Scope.OfScenario of) {
            return of.subject() + ", " + desk.words().scenario(of.scenario(), language);
        }
        return ((Scope.OfSubject) scope).subject().toString();
    }

    private WebResponse lift(Ask ask) {
        String id = ask.field("id");
        Optional<Hold> hold = desk.stores().holds().inForce(desk.today()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (hold.isEmpty()) {
            return Desk.told(Place.of("holds"), "hold-gone", 0);
        }
        return ask.posted() ? lifted(ask, hold.get()) : shown(ask, 200, hold.get());
    }

    private WebResponse shown(Ask ask, int status, Hold hold) {
        Map<String, Object> model = new TreeMap<>(model(desk, ask.language(), hold));
        model.put("id", hold.id());
        model.put("nonce", desk.nonce(ask, LIFT, hold.toString()));
        model.put("why", ask.posted() && status != 403 ? Desk.clip(ask.line("why")) : "");
        model.put("again", status == 403);
        model.put("noReason", status == 400);
        model.put("longest", Ask.LONGEST_WHY);
        return desk.page(ask, status, "lift", "holds", model);
    }

    private WebResponse lifted(Ask ask, Hold hold) {
        if (!desk.isConfirmed(ask, LIFT, hold.toString())) {
            return shown(ask, 403, hold);
        }
        Optional<String> why = ask.why();
        if (why.isEmpty()) {
            return shown(ask, 400, hold);
        }
        boolean lifted = desk.stores().holds().lift(hold.id(), ask.staff().name(), why.get());
        desk.latest().forget();
        return Desk.told(Place.of("holds"), lifted ? "lifted" : "hold-gone", 0);
    }
}
