package io.napomni.web.office;

import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.decision.Reminder;
import io.napomni.port.Rendered;
import io.napomni.web.WebResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A letter of today's proposal as its customer would read it. The HTML part is a document of its own, which the browser
 * is told to shut in: no script, no form, no access to the office, nothing fetched.
 *
 * @param bare whether to show nothing but the HTML part
 */
record LetterRoom(Desk desk, boolean bare) implements Room {

    /** The style attributes of a letter are all that it may bring. */
    private static final String SHUT_IN = "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none';"
            + " frame-ancestors 'none'; base-uri 'none'";

    /** Characters that one value of a page may have, and a few to spare. */
    private static final int LONGEST = 16_000;

    @Override
    public WebResponse handle(Ask ask) {
        EffectKey key = ask.key();
        Optional<Reminder> reminder = desk.latest().today().whole().reminders().stream()
                .filter(one -> one.keys().contains(key))
                .findFirst();
        Optional<Rendered> letter = reminder.flatMap(desk.reminders()::preview);
        if (letter.isEmpty()) {
            return desk.page(ask, 404, "missing", "today", Map.of());
        }
        return bare
                ? WebResponse.html(200, letter.get().html()).withHeader("Content-Security-Policy", SHUT_IN)
                : shown(ask, key, reminder.orElseThrow(), letter.get());
    }

    private WebResponse shown(Ask ask, EffectKey key, Reminder reminder, Rendered letter) {
        Map<String, Object> model = new TreeMap<>(new Plans(desk, ask.language()).model(reminder));
        model.put("title", letter.subject());
        String text = letter.text();
        model.put("text", text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        model.put("cut", text.length() > LONGEST);
        model.put("html", Place.of("letter-html").with("key", key.toString()).toString());
        if (reminder.action() instanceof SendMail mail) {
            mail.replyTo().ifPresent(address -> model.put("replyTo", address.value()));
        }
        Verdicts verdicts = new Verdicts(desk, ask.language());
        model.put(
                "verdicts",
                verdicts.models(desk.reminders().explain(key.subject(), desk.today()).stream()
                        .filter(one -> one.scenario().equals(key.scenario()))
                        .toList()));
        return desk.page(ask, 200, "letter", "today", model);
    }
}
