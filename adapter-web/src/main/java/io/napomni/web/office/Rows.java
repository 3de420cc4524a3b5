package io.napomni.web.office;

import io.napomni.past.EffectState;
import io.napomni.port.store.RegisterRow;
import io.napomni.web.office.words.Phrases;
import io.napomni.wording.LetterLanguage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of the register for a template. */
record Rows(Desk desk, LetterLanguage language) {

    List<Map<String, Object>> models(List<RegisterRow> rows) {
        return rows.stream().map(this::model).toList();
    }

    Map<String, Object> model(RegisterRow row) {
        Map<String, Object> model = new TreeMap<>();
        model.put("label", Desk.clip(row.label().isEmpty() ? row.key().subject().toString() : row.label()));
        model.put(
                "subject",
                Place.of("subject").with("ref", row.key().subject().toString()).toString());
        model.put("customer", row.customer().toString());
        model.put("scenario", desk.words().scenario(row.key().scenario(), language));
        model.put("step", desk.words().step(row.key().step(), language));
        model.put("occasion", row.key().occasion());
        model.put("state", Phrases.of(language, "state." + row.state().name()));
        model.put("good", row.state() == EffectState.DONE);
        model.put("bad", row.state() == EffectState.IN_DOUBT || row.state() == EffectState.REJECTED);
        model.put("open", isOpen(row.state()));
        model.put("changed", desk.minute(language, row.updatedAt()));
        model.put("detail", Desk.clip(desk.words().said(row.detail(), language)));
        row.notBefore().ifPresent(moment -> model.put("until", until(row, desk.minute(language, moment))));
        model.putAll(links(row));
        return model;
    }

    private static Map<String, Object> links(RegisterRow row) {
        Map<String, Object> links = new TreeMap<>();
        String key = row.key().toString();
        if (row.state().isClearable()) {
            links.put("clear", Place.of("clear").with("key", key).toString());
        }
        if (row.state() == EffectState.IN_DOUBT) {
            links.put("resolve", Place.of("resolve").with("key", key).toString());
        }
        return links;
    }

    private String until(RegisterRow row, String minute) {
        String key = row.state() == EffectState.SENDING ? "lease-until" : "opens-at";
        return Phrases.of(language, key, minute);
    }

    private static boolean isOpen(EffectState state) {
        return state == EffectState.DEFERRED || state == EffectState.SENDING || state == EffectState.CLAIMED;
    }
}
