package io.napomni.web.answer;

import io.napomni.answer.LaterDays;
import io.napomni.answer.Shown;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.page.HtmlPages;
import io.napomni.web.page.Speech;
import io.napomni.wording.LetterLanguage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the customer sees, in the language of the letter. */
final class AnswerViews {

    private static final int FINE = 200;
    private static final int GONE = 410;
    private static final int NOT_AS_IT_IS = 422;

    /** They are the same for every tenant. */
    private static final HtmlPages PAGES =
            HtmlPages.of(AnswerViews.class, "open", "thanks", "ambiguous", "over", "gone", "leaving", "left");

    private final Contacts contacts;
    private final LetterLanguage otherwise;
    private final ZoneId zone;

    AnswerViews(Contacts contacts, LetterLanguage otherwise, ZoneId zone) {
        this.contacts = contacts;
        this.otherwise = otherwise;
        this.zone = zone;
    }

    HtmlPages pages() {
        return PAGES;
    }

    WebResponse open(Shown.Open open, Filled filled, Basket basket, Trouble trouble, String nonce) {
        Map<String, Object> model = model(open.invitation());
        Choice chosen = filled.choice().orElse(open.chosen());
        for (Word word : Word.values()) {
            model.put(word.written(), word.says(chosen));
        }
        for (Trouble one : Trouble.values()) {
            model.put(one.variable(), one == trouble);
        }
        open.earlier().ifPresent(answer -> model.put("earlier", answer(answer)));
        days(model, open.later(), filled);
        model.put("lines", basket.model(language(open.invitation())));
        model.put("listed", !basket.lines().isEmpty());
        model.put("goods", filled.goods());
        model.put("note", filled.note());
        model.put("reason", filled.reason());
        model.put("nonce", nonce);
        int status = trouble == Trouble.NONE || trouble == Trouble.AGAIN ? FINE : NOT_AS_IT_IS;
        return PAGES.answer(status, "open", language(open.invitation()), model);
    }

    private static void days(Map<String, Object> model, LaterDays days, Filled filled) {
        model.put("day", filled.day().isBlank() ? days.proposed().toString() : filled.day());
        model.put("least", days.first().toString());
        model.put("most", days.last().toString());
        model.put("first", days.first());
        model.put("last", days.last());
    }

    WebResponse thanks(Invitation invitation, Answer answer) {
        Map<String, Object> model = model(invitation);
        model.put("answer", answer(answer));
        return PAGES.answer(FINE, "thanks", language(invitation), model);
    }

    WebResponse ambiguous(Invitation invitation) {
        return PAGES.answer(FINE, "ambiguous", language(invitation), model(invitation));
    }

    WebResponse over(Invitation invitation, Answer answer) {
        Map<String, Object> model = model(invitation);
        model.put("answer", answer(answer));
        return PAGES.answer(GONE, "over", language(invitation), model);
    }

    /** The same for every link that leads nowhere, so that nobody learns why. */
    WebResponse gone(WebRequest request) {
        Map<String, Object> model = Map.of("company", contacts.model());
        return PAGES.answer(GONE, "gone", Speech.wanted(request).orElse(otherwise), model);
    }

    WebResponse leaving(Invitation invitation, Trouble trouble, String nonce) {
        Map<String, Object> model = model(invitation);
        model.put("again", trouble == Trouble.AGAIN);
        model.put("nonce", nonce);
        return PAGES.answer(FINE, "leaving", language(invitation), model);
    }

    WebResponse left(Invitation invitation) {
        return PAGES.answer(FINE, "left", language(invitation), model(invitation));
    }

    private Map<String, Object> model(Invitation invitation) {
        Map<String, Object> model = new HashMap<>();
        model.put("company", contacts.model());
        model.put("label", invitation.label());
        return model;
    }

    private Map<String, Object> answer(Answer answer) {
        Map<String, Object> model = new HashMap<>();
        for (Word word : Word.values()) {
            model.put(word.written(), word.says(answer.choice()));
        }
        Optional<LocalDate> day = answer.wantedOn();
        day.ifPresent(wanted -> model.put("day", wanted));
        model.put("text", answer.text());
        model.put("given", LocalDate.ofInstant(answer.at(), zone));
        return model;
    }

    LetterLanguage language(Invitation invitation) {
        return LetterLanguage.of(invitation.language()).orElse(otherwise);
    }
}
