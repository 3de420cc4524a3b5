package io.napomni.runner.serve;

import io.napomni.bitrix24.visit.DealVisits;
import io.napomni.runner.config.PortalSettings;
import io.napomni.runner.config.Settings;
import io.napomni.runner.config.card.CardSettings;
import io.napomni.runner.config.links.LinkSettings;
import io.napomni.runner.show.Language;
import io.napomni.web.Page;
import io.napomni.web.Pages;
import io.napomni.web.guard.StrictHeaders;
import io.napomni.web.manual.ManualPages;
import io.napomni.web.manual.door.ManualDoor;
import io.napomni.web.manual.door.TicketDoor;
import io.napomni.web.manual.door.Tickets;
import io.napomni.wording.LetterLanguage;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The form for letters by hand in the cards of a portal's deals. */
final class CardPages {

    private static final String FORM = CardSettings.PLACE + "write";

    /** Of the eight threads that customers need too. */
    private static final int AT_ONCE = 3;

    private CardPages() {}

    /** These pages, and those of the card where they are configured. */
    static Pages beside(Pages pages, Settings settings, LinkSettings links, Turns turns, Clock clock) {
        return settings.portal()
                .flatMap(portal ->
                        portal.card().map(card -> with(pages, settings, portal, card, links, turns, clock)))
                .orElse(pages);
    }

    /** Whether they are configured. */
    static boolean are(Settings settings) {
        return settings.portal().flatMap(PortalSettings::card).isPresent();
    }

    /**
     * These pages with strict headers. Every answer to the card can be read in the portal's frame, one of another page's
     * guards too: a browser shows nothing of what it may not frame.
     */
    static Page framed(Page pages, Settings settings) {
        Page strict = StrictHeaders.around(pages);
        return settings.portal()
                .filter(portal -> portal.card().isPresent())
                .map(portal -> StrictHeaders.framedBy(site(portal), pages))
                .<Page>map(card -> request ->
                        (request.path().startsWith(CardSettings.PLACE) ? card : strict).handle(request))
                .orElse(strict);
    }

    private static String site(PortalSettings portal) {
        return portal.webhook().origin().toString();
    }

    private static Pages with(
            Pages pages,
            Settings settings,
            PortalSettings portal,
            CardSettings card,
            LinkSettings links,
            Turns turns,
            Clock clock) {
        String site = site(portal);
        Tickets tickets = links.tickets(clock);
        LetterLanguage otherwise = settings.language() == Language.RU ? LetterLanguage.RUSSIAN : LetterLanguage.ENGLISH;
        ManualDoor door = new TicketDoor(tickets, site);
        ManualPages form = ManualPages.of(
                        turns.reminders(), links.nonces(clock), clock.withZone(settings.zone()), door)
                .speaking(RunnerWords.both(), otherwise)
                .refusingWithin(List.of(site))
                .telling(turns::sent);
        DealVisits visits = DealVisits.at(
                portal.webhook(),
                card.applicationToken(),
                card.memberId().reveal(),
                card.places(),
                clock,
                portal.options());
        Page tab = new CardTab(visits, tickets, site, form, turns, settings.language());
        Semaphore places = new Semaphore(AT_ONCE);
        return pages.with(FORM, new FewAtOnce(places, admitting(door, form, turns)))
                .with(CardSettings.TAB, new FewAtOnce(places, tab));
    }

    /** Whom the door does not let in takes nobody's turn. */
    private static Page admitting(ManualDoor door, ManualPages form, Turns turns) {
        Page inTurn = turns.around(form);
        return request -> door.admit(request).isEmpty() ? form.handle(request) : inTurn.handle(request);
    }
}
