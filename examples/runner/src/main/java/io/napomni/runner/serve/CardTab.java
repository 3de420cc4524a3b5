package io.napomni.runner.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.napomni.bitrix24.inbound.FormBody;
import io.napomni.bitrix24.inbound.Received;
import io.napomni.bitrix24.inbound.Refusal;
import io.napomni.bitrix24.visit.DealVisit;
import io.napomni.bitrix24.visit.DealVisits;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Texts;
import io.napomni.web.Page;
import io.napomni.web.RefusedRequest;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.StrictHeaders;
import io.napomni.web.manual.ManualPages;
import io.napomni.web.manual.door.Sender;
import io.napomni.web.manual.door.Tickets;
import io.napomni.wording.LetterLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page that a portal asks for when somebody opens a deal's card: it lets in whom the portal lets see the deal, and
 * gives him a ticket for the form beside it. Of a refused call only the code of the reason is logged.
 *
 * @param turns of the pages that read from the same sources
 * @param site origin of the portal, which alone may show the page
 * @param otherwise the language where a portal speaks one that we do not
 */
record CardTab(DealVisits visits, Tickets tickets, String site, ManualPages form, Turns turns, Language otherwise)
        implements Page {

    private static final Logger LOG = LoggerFactory.getLogger(CardTab.class);

    @Override
    public WebResponse handle(WebRequest request) {
        if (!request.isPosting()) {
            return framed(request, 405, Texts.in(otherwise).of("card.only-in-card"))
                    .withHeader("Allow", "POST");
        }
        return read(request).then(visits::receive).fold(visit -> opened(visit, request), why -> refused(why, request));
    }

    private static Received<FormBody> read(WebRequest request) {
        try {
            byte[] body = request.body().latin(FormBody.MOST_BYTES).getBytes(ISO_8859_1);
            return FormBody.read(request.query(), body);
        } catch (RefusedRequest tooLong) {
            return new Received.Refused<>(Refusal.TOO_LARGE);
        }
    }

    private WebResponse opened(DealVisit visit, WebRequest request) {
        Language theirs = Language.of(visit.language()).orElse(otherwise);
        LetterLanguage language = theirs == Language.RU ? LetterLanguage.RUSSIAN : LetterLanguage.ENGLISH;
        Sender sender = tickets.issue(visit.person(), visit.deal(), site, language);
        return turns.around(any -> form.first(sender, visit.deal(), request)).handle(request);
    }

    private WebResponse refused(Refusal why, WebRequest request) {
        LOG.warn("the page in a deal's card was not shown ({}): {}", why.code(), why.message());
        String key = switch (why) {
            case WORN, NOBODY, NO_RIGHT, NO_PERMISSION, NO_ANSWER, NO_DEAL -> "card.refused." + why.code();
            default -> "card.refused";
        };
        return framed(request, why.status(), Texts.in(otherwise).of(key, why.code()));
    }

    /** The portal shows the answer in its frame, so that a person can read it there. */
    private WebResponse framed(WebRequest request, int status, String text) {
        return StrictHeaders.framedBy(site, any -> WebResponse.text(status, text))
                .handle(request);
    }
}
