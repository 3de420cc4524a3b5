package io.napomni.web.office;

import io.napomni.answer.AnswerLimits;
import io.napomni.port.store.Stores;
import io.napomni.run.Reminders;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.office.words.OfficeWords;
import io.napomni.web.office.words.Phrases;
import io.napomni.web.page.HtmlPages;
import io.napomni.wording.LetterLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What every room works with.
 *
 * @param clock whose zone is the tenant's
 * @param writes whether the form for letters by hand stands beside the office
 */
record Desk(
        Reminders reminders,
        PageNonce nonces,
        Clock clock,
        OfficeWords words,
        Finder finder,
        LetterLanguage otherwise,
        Latest latest,
        AnswerLimits limits,
        HtmlPages pages,
        boolean writes) {

    private static final int LONGEST_TEXT = 600;

    /** Which of the words in the frame leads to where we are. */
    private static final String[] SIGNS = {
        "today", "approvals", "register", "doubts", "answers", "holds", "letters", "runs"
    };

    Desk speaking(OfficeWords other, LetterLanguage language) {
        return new Desk(reminders, nonces, clock, other, finder, language, latest, limits, pages, writes);
    }

    Desk finding(Finder other) {
        return new Desk(reminders, nonces, clock, words, other, otherwise, latest, limits, pages, writes);
    }

    Desk resting(AnswerLimits other) {
        return new Desk(reminders, nonces, clock, words, finder, otherwise, latest, other, pages, writes);
    }

    Desk writing() {
        return new Desk(reminders, nonces, clock, words, finder, otherwise, latest, limits, pages, true);
    }

    Stores stores() {
        return reminders.stores();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /**
     * A page of the office.
     *
     * @param sign the word in the frame that stands for it
     */
    WebResponse page(Ask ask, int status, String name, String sign, Map<String, Object> model) {
        Map<String, Object> whole = new TreeMap<>(model);
        Map<String, Object> here = new TreeMap<>();
        for (String one : SIGNS) {
            here.put(one, one.equals(sign));
        }
        whole.put("here", here);
        whole.put("staff", ask.staff().name());
        said(ask).ifPresent(words -> whole.put("said", words));
        return pages.answer(status, name, ask.language(), whole);
    }

    /** What the page before has done; it comes as one of our codes and a number, never as words. */
    private static Optional<String> said(Ask ask) {
        String code = ask.field("said");
        String number = ask.field("n");
        boolean plain = code.matches("[a-z-]{1,40}") && number.matches("[0-9]{0,6}");
        return plain && !ask.posted() ? Phrases.find(ask.language(), "said." + code, number) : Optional.empty();
    }

    /** Back to where it is seen what was done; reloading repeats nothing. */
    static WebResponse told(Place place, String code, int number) {
        return WebResponse.seeOther(
                place.with("said", code).with("n", String.valueOf(number)).toString());
    }

    /** For a form of this person about exactly this. */
    String nonce(Ask ask, String action, String shown) {
        return nonces.of(subject(ask, action, shown));
    }

    /**
     * Whether a form comes from a page that we have shown to this person within the hour, about exactly this. People who
     * work here may be quick: within a second is no sign of a machine.
     */
    boolean isConfirmed(Ask ask, String action, String shown) {
        PageNonce.Worth worth = nonces.worth(subject(ask, action, shown), ask.field("nonce"));
        return worth == PageNonce.Worth.GOOD || worth == PageNonce.Worth.TOO_SOON;
    }

    private static String subject(Ask ask, String action, String shown) {
        return "office\n" + ask.staff().name() + "\n" + action + "\n" + shown;
    }

    String day(LetterLanguage language, LocalDate day) {
        return language.shortDate(day);
    }

    /** Day and minute where the company is. */
    String minute(LetterLanguage language, Instant moment) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        return language.shortDate(local.toLocalDate()) + " " + LetterLanguage.twoDigits(local.getHour()) + ":"
                + LetterLanguage.twoDigits(local.getMinute());
    }

    /** A text that is as long as others; a page stays as long as its rows. */
    static String clip(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
