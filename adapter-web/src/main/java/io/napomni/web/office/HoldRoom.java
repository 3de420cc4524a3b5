package io.napomni.web.office;

import io.napomni.decision.Reminder;
import io.napomni.decision.ScenarioCount;
import io.napomni.past.Hold;
import io.napomni.web.WebResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Places a hold: a form, what it would stop, and a button. */
record HoldRoom(Desk desk) implements Room {

    private static final String FILL_IN = "fill-in-hold";
    private static final String PLACE = "place-hold";
    private static final Set<String> TROUBLES =
            Set.of("unknown", "ambiguous", "no-scenario", "customer-scenario", "past", "no-day", "no-reason", "again");

    @Override
    public WebResponse handle(Ask ask) {
        if (!ask.posted()) {
            return form(ask, 200, Set.of());
        }
        HoldForm form = HoldForm.read(desk, ask, scenarios());
        if (form.hold().isEmpty()) {
            return form(ask, 400, form.wrong());
        }
        Hold hold = form.hold().get();
        Optional<Hold> earlier = desk.stores().holds().inForce(desk.today()).stream()
                .filter(one -> one.id().equals(hold.id()))
                .findFirst();
        if (!ask.field("step").equals("place")) {
            return desk.isConfirmed(ask, FILL_IN, "") ? check(ask, hold, earlier) : form(ask, 403, Set.of("again"));
        }
        return placed(ask, hold, earlier);
    }

    private Set<String> scenarios() {
        return desk.latest().today().whole().counts().stream()
                .map(ScenarioCount::scenario)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private WebResponse form(Ask ask, int status, Set<String> wrong) {
        boolean foreign = wrong.contains("again");
        Map<String, Object> model = new TreeMap<>();
        for (String field : List.of("what", "until", "why")) {
            model.put(field, foreign ? "" : Desk.clip(ask.line(field)));
        }
        model.put("scenarios", choices(ask));
        Map<String, Object> troubles = new TreeMap<>();
        TROUBLES.forEach(one -> troubles.put(camel(one), wrong.contains(one)));
        model.put("wrong", troubles);
        model.put("least", desk.today().toString());
        model.put("nonce", desk.nonce(ask, FILL_IN, ""));
        model.put("longest", Ask.LONGEST_WHY);
        return desk.page(ask, status, "hold", "holds", model);
    }

    private List<Map<String, Object>> choices(Ask ask) {
        String chosen = ask.field("scenario");
        return scenarios().stream()
                .map(one -> Map.<String, Object>of(
                        "value",
                        one,
                        "words",
                        desk.words().scenario(one, ask.language()),
                        "chosen",
                        one.equals(chosen)))
                .toList();
    }

    private static String camel(String code) {
        int dash = code.indexOf('-');
        return dash < 0
                ? code
                : code.substring(0, dash) + Character.toUpperCase(code.charAt(dash + 1)) + code.substring(dash + 2);
    }

    private WebResponse check(Ask ask, Hold hold, Optional<Hold> earlier) {
        List<Reminder> stopped = desk.latest().today().whole().reminders().stream()
                .filter(reminder -> reminder.isStoppedBy(hold, desk.today()))
                .toList();
        Plans plans = new Plans(desk, ask.language());
        Map<String, Object> model = new TreeMap<>(HoldsRoom.model(desk, ask.language(), hold));
        for (String field : List.of("what", "until", "why", "scenario")) {
            model.put("given" + Character.toUpperCase(field.charAt(0)) + field.substring(1), ask.line(field));
        }
        model.put("many", stopped.size());
        model.put(
                "stopped", stopped.stream().limit(Pager.ROWS).map(plans::model).toList());
        earlier.ifPresent(one -> model.put("earlier", HoldsRoom.model(desk, ask.language(), one)));
        model.put("nonce", desk.nonce(ask, PLACE, about(hold, earlier)));
        return desk.page(ask, 200, "hold-check", "holds", model);
    }

    private WebResponse placed(Ask ask, Hold hold, Optional<Hold> earlier) {
        if (earlier.filter(hold::equals).isPresent()) {
            return Desk.told(Place.of("holds"), "placed", 0);
        }
        if (!desk.isConfirmed(ask, PLACE, about(hold, earlier))) {
            return form(ask, 403, Set.of("again"));
        }
        desk.stores().holds().place(hold);
        desk.latest().forget();
        return Desk.told(Place.of("holds"), "placed", 0);
    }

    /** The button places what was shown, in the place of what was shown. */
    private static String about(Hold hold, Optional<Hold> earlier) {
        return hold + "\n" + earlier;
    }
}
