package io.napomni.web.manual;

import io.napomni.run.Reminders;
import io.napomni.run.manual.LetterChoice;
import io.napomni.run.manual.WarningWords;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.office.words.OfficeWords;
import io.napomni.web.page.HtmlPages;
import io.napomni.wording.LetterLanguage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What every page of the form works with.
 *
 * @param clock whose zone is the tenant's
 * @param home a page that tells more of the subject named by {@code ?ref=}; empty if there is none
 */
record WritingDesk(
        Reminders reminders,
        PageNonce nonces,
        Clock clock,
        OfficeWords words,
        LetterLanguage otherwise,
        String home,
        HtmlPages pages) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    WebResponse page(Asked asked, int status, String name, Map<String, Object> model) {
        Map<String, Object> whole = new TreeMap<>(model);
        whole.put("sender", asked.sender().name());
        if (!home.isEmpty()) {
            String ref = URLEncoder.encode(asked.subject().toString(), StandardCharsets.UTF_8);
            // A template refuses two dots in a row, which could lead to another folder.
            whole.put("home", home + "?ref=" + ref.replace(".", "%2E"));
        }
        whole.put("ref", asked.subject().toString());
        whole.put("ticket", asked.sender().ticket());
        return pages.answer(status, name, asked.language(), whole);
    }

    /** For a form of this person about this subject. */
    String nonce(Asked asked) {
        return nonces.of(bound(asked));
    }

    PageNonce.Worth worth(Asked asked) {
        return nonces.worth(bound(asked), asked.field("nonce"));
    }

    private static String bound(Asked asked) {
        return "write\n" + asked.sender().name() + "\n" + asked.sender().only() + "\n" + asked.subject();
    }

    WarningWords said(Asked asked) {
        return WarningWords.in(asked.language().locale(), today());
    }

    /** The name of a letter as colleagues know it: the host's, or ours where the host has none. */
    String scenario(Asked asked, LetterChoice letter) {
        String theirs = words.scenario(letter.scenario(), asked.language());
        return Pieces.clip(theirs.equals(letter.scenario()) ? said(asked).scenario(theirs) : theirs);
    }

    /** The stage, where the scenario's name does not say it already. */
    static Optional<String> stage(LetterChoice letter) {
        return Optional.of(letter.stage())
                .filter(stage -> !letter.scenario().endsWith(stage))
                .map(Pieces::clip);
    }

    /** Day and minute where the company is. */
    String minute(Asked asked, Instant moment) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        return asked.language().shortDate(local.toLocalDate()) + " " + LetterLanguage.twoDigits(local.getHour()) + ":"
                + LetterLanguage.twoDigits(local.getMinute());
    }
}
