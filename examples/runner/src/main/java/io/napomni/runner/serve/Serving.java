package io.napomni.runner.serve;

import io.napomni.answer.AnswerDesk;
import io.napomni.answer.AnswerLimits;
import io.napomni.port.store.Stores;
import io.napomni.run.Reminders;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.config.card.CardSettings;
import io.napomni.runner.config.links.LinkSettings;
import io.napomni.runner.show.Language;
import io.napomni.web.Page;
import io.napomni.web.Pages;
import io.napomni.web.answer.AnswerPages;
import io.napomni.web.guard.BehindGateway;
import io.napomni.web.guard.Limited;
import io.napomni.web.guard.RateLimit;
import io.napomni.web.guard.StrictHeaders;
import io.napomni.web.guard.TokenBuckets;
import io.napomni.wording.LetterLanguage;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** All pages of a configuration on one server. */
public final class Serving implements AutoCloseable {

    /** Says a sentence by its key. */
    @FunctionalInterface
    public interface Voice {
        /** In the language of who started it. */
        void say(String key, Object... values);
    }

    private final PageServer server;
    private final Optional<AnswerRuns> runs;
    private final LinkSettings links;
    private final boolean card;

    private Serving(PageServer server, Optional<AnswerRuns> runs, LinkSettings links, boolean card) {
        this.server = server;
        this.runs = runs;
        this.links = links;
        this.card = card;
    }

    /**
     * Starts it.
     *
     * @param reminders for letters by hand; the office of the same process must have the same
     * @param runs deal with what customers answer; closed with it
     * @throws UsageException if nothing is configured to be served, or it cannot be served there
     */
    public static Serving start(
            Settings settings,
            Stores stores,
            Reminders reminders,
            Clock clock,
            Where where,
            Optional<AnswerRuns> runs) {
        LinkSettings links = settings.links().orElseThrow(() -> UsageException.of("serve.no-links"));
        RateLimit limit = TokenBuckets.standard(clock);
        AnswerPages answers =
                answers(settings, links, stores, clock, limit).telling(() -> runs.ifPresent(AnswerRuns::answered));
        Pages all = CardPages.beside(Pages.none().with(LinkSettings.PLACE, answers), settings, links, reminders, clock);
        Page pages = StrictHeaders.around(new BehindGateway(links.gateways(), new Limited(limit, all)));
        return new Serving(PageServer.start(where, pages), runs, links, CardPages.are(settings));
    }

    private static AnswerPages answers(
            Settings settings, LinkSettings links, Stores stores, Clock clock, RateLimit limit) {
        Clock local = clock.withZone(settings.zone());
        return AnswerPages.at(
                LinkSettings.PLACE,
                new AnswerDesk(stores.answers(), links.signer(settings.tenant()), local, AnswerLimits.standard()),
                links.nonces(clock),
                limit,
                links.contacts(),
                settings.language() == Language.RU ? LetterLanguage.RUSSIAN : LetterLanguage.ENGLISH,
                local);
    }

    /** Where it is, for a browser on this machine. */
    public URI address() {
        return server.address();
    }

    /** Says what is where. */
    public void tell(Voice voice) {
        voice.say("serve.answers", links.address(), server.address() + LinkSettings.PLACE);
        if (card) {
            voice.say("serve.card", server.address() + CardSettings.PLACE);
        }
    }

    @Override
    public void close() {
        server.close();
        runs.ifPresent(AnswerRuns::close);
    }
}
