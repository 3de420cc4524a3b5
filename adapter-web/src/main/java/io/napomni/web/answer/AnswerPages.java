package io.napomni.web.answer;

import io.napomni.answer.AnswerDesk;
import io.napomni.answer.Visit;
import io.napomni.answer.Wish;
import io.napomni.past.answer.Invitation;
import io.napomni.web.Form;
import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.Limited;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.guard.PageNonce.Worth;
import io.napomni.web.guard.RateLimit;
import io.napomni.wording.LetterLanguage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the links of letters lead.
 *
 * <p>To open one shows a form and changes nothing. The form acts when it is sent with the nonce of its page; without it,
 * the page is shown again with what was filled in. The only exception is the POST of a mail program to the link that
 * declines letters (RFC 8058), which has no page. To send anything twice is harmless. A link that is forged, unknown,
 * expired or misspelt gets one and the same answer. Safe for threads.
 */
public final class AnswerPages implements Page {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerPages.class);

    /** Far more than the longest text that {@link AnswerDesk} takes. */
    private static final int LONGEST_FORM = 64 * 1024;

    private final String place;
    private final AnswerDesk desk;
    private final PageNonce nonces;
    private final RateLimit limit;
    private final AnswerViews views;
    private final LeftToShip left;
    private final Runnable answered;

    private AnswerPages(
            String place,
            AnswerDesk desk,
            PageNonce nonces,
            RateLimit limit,
            AnswerViews views,
            LeftToShip left,
            Runnable answered) {
        this.place = place;
        this.desk = desk;
        this.nonces = nonces;
        this.limit = limit;
        this.views = views;
        this.left = left;
        this.answered = answered;
    }

    /**
     * The pages of one tenant.
     *
     * @param place where they stand, for example {@code /a/}; the token follows it
     * @param limit how often one letter may be asked for and answered
     * @param contacts whom to turn to, shown on every page
     * @param otherwise the language where neither letter nor browser says one that we speak
     * @param clock whose zone is the tenant's
     * @throws IllegalArgumentException if the place does not begin and end with a slash
     */
    public static AnswerPages at(
            String place,
            AnswerDesk desk,
            PageNonce nonces,
            RateLimit limit,
            Contacts contacts,
            LetterLanguage otherwise,
            Clock clock) {
        if (!place.startsWith("/") || !place.endsWith("/")) {
            throw new IllegalArgumentException("the pages stand at a place like /a/, not at " + place);
        }
        AnswerViews views = new AnswerViews(contacts, otherwise, clock.getZone());
        return new AnswerPages(place, desk, nonces, limit, views, LeftToShip.UNKNOWN, () -> {});
    }

    /**
     * The same, telling a host when somebody has answered, after the answer is kept.
     *
     * @param told must be quick and may not throw: it starts work elsewhere
     */
    public AnswerPages telling(Runnable told) {
        return new AnswerPages(place, desk, nonces, limit, views, left, told);
    }

    /**
     * The same, listing what is left to ship where an order can be placed. Where the source throws there is no list.
     *
     * @param some should not be slow: see {@link KeptLines}
     */
    public AnswerPages listing(LeftToShip some) {
        return new AnswerPages(place, desk, nonces, limit, views, some, answered);
    }

    @Override
    public WebResponse handle(WebRequest request) {
        Asked asked = new Asked(
                request, request.path().startsWith(place) ? request.path().substring(place.length()) : "");
        if (!limit.allows(RateLimit.Kind.LETTER, asked.token())) {
            return Limited.refusal();
        }
        return request.isPosting() ? posted(asked) : shown(asked, Filled.NOTHING, Trouble.NONE);
    }

    private record Asked(WebRequest request, String token) {

        Visit visit() {
            return new Visit(request.from());
        }

        /** What the nonces of its two forms are about; one is worth nothing in the other. */
        String answering() {
            return "answer|" + token;
        }

        String leaving() {
            return "leave|" + token;
        }
    }

    private WebResponse shown(Asked asked, Filled filled, Trouble trouble) {
        return desk.show(asked.token(), asked.visit())
                .fold(
                        open -> views.open(
                                open, filled, basket(open.invitation(), filled), trouble, nonces.of(asked.answering())),
                        leaving -> leaving.already()
                                ? views.left(leaving.invitation())
                                : views.leaving(leaving.invitation(), trouble, nonces.of(asked.leaving())),
                        over -> views.over(over.invitation(), over.answer()),
                        unknown -> views.gone(asked.request()));
    }

    /**
     * Reads the form before it looks at the link, so that what is wrong with a form tells nothing about links. Only what
     * was not taken is shown again: whoever looks at a page is noted as having opened its link.
     */
    private WebResponse posted(Asked asked) {
        if (OneClick.isMultipart(asked.request())) {
            return left(asked);
        }
        Form form = asked.request().form(LONGEST_FORM);
        Filled filled = Filled.of(form);
        String nonce = form.one("nonce").orElse("");
        if (OneClick.is(form) || nonces.worth(asked.leaving(), nonce) == Worth.GOOD) {
            return left(asked);
        }
        if (nonces.worth(asked.answering(), nonce) != Worth.GOOD) {
            return shown(asked, filled, Trouble.AGAIN);
        }
        return filled.wantsLines() ? ordered(asked, filled) : answered(asked, filled, "");
    }

    /** A link that does not work goes the same way as without lines. */
    private WebResponse ordered(Asked asked, Filled filled) {
        Optional<Invitation> about = desk.about(asked.token());
        Basket basket = about.map(letter -> basket(letter, filled)).orElse(Basket.of(List.of(), Map.of()));
        return basket.trouble()
                .map(trouble -> shown(asked, filled, trouble))
                .orElseGet(() -> answered(
                        asked,
                        filled,
                        about.map(letter -> basket.wanted(views.language(letter)))
                                .orElse("")));
    }

    /** @param lines what was chosen from the list */
    private WebResponse answered(Asked asked, Filled filled, String lines) {
        return filled.wish(lines)
                .map(wish -> given(asked, filled, wish))
                .orElseGet(() -> shown(asked, filled, filled.missing()));
    }

    private Basket basket(Invitation letter, Filled filled) {
        List<LeftToShip.Line> lines;
        try {
            lines = left.of(letter.subject());
        } catch (RuntimeException unknown) {
            // Whoever wants to order can still write in words.
            LOG.warn("what is left to ship could not be told, so a page has no list of it: {}", unknown.toString());
            lines = List.of();
        }
        return Basket.of(lines, filled.amounts());
    }

    private WebResponse given(Asked asked, Filled filled, Wish wish) {
        return desk.give(asked.token(), wish, asked.visit())
                .fold(
                        taken -> told(views.thanks(taken.invitation(), taken.answer())),
                        ambiguous -> told(views.ambiguous(ambiguous.invitation())),
                        refused -> shown(asked, filled, Trouble.of(refused.why())),
                        over -> views.over(over.invitation(), over.answer()),
                        unknown -> views.gone(asked.request()));
    }

    private WebResponse left(Asked asked) {
        return desk.unsubscribe(asked.token())
                .map(invitation -> told(views.left(invitation)))
                .orElseGet(() -> shown(asked, Filled.NOTHING, Trouble.AGAIN));
    }

    private WebResponse told(WebResponse made) {
        answered.run();
        return made;
    }
}
