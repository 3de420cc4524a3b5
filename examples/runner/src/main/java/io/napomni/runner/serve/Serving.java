package io.napomni.runner.serve;

import io.napomni.answer.AnswerDesk;
import io.napomni.answer.AnswerLimits;
import io.napomni.port.store.Stores;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.config.card.CardSettings;
import io.napomni.runner.config.links.LinkSettings;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Said;
import io.napomni.web.Page;
import io.napomni.web.Pages;
import io.napomni.web.answer.AnswerPages;
import io.napomni.web.answer.KeptLines;
import io.napomni.web.answer.LeftToShip;
import io.napomni.web.guard.BehindGateway;
import io.napomni.web.guard.Limited;
import io.napomni.web.guard.RateLimit;
import io.napomni.web.guard.TokenBuckets;
import io.napomni.wording.LetterLanguage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** All pages of a configuration on one server. */
public final class Serving implements AutoCloseable {

    /** Says a sentence by its key. */
    @FunctionalInterface
    public interface Voice {
        /** In the language of who started it. */
        void say(String key, Object... values);

        /** The same where what the library says is among the values: it speaks English. */
        default Voice translating(Said said) {
            return (key, values) -> say(
                    key,
                    Arrays.stream(values)
                            .map(one -> one instanceof String words ? said.of(words) : one)
                            .toArray());
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ASKING = 2;
    private static final int WAITING = 50;

    private final PageServer server;
    private final ThreadPoolExecutor asking;
    private final Optional<AnswerRuns> runs;
    private final LinkSettings links;
    private final boolean card;

    private Serving(
            PageServer server, ThreadPoolExecutor asking, Optional<AnswerRuns> runs, LinkSettings links, boolean card) {
        this.server = server;
        this.asking = asking;
        this.runs = runs;
        this.links = links;
        this.card = card;
    }

    /**
     * Starts it.
     *
     * @param turns with the reminders for letters by hand; the office of the same process must have the same
     * @param left what customers may order; asked in the background and kept for some minutes
     * @param runs deal with what customers answer; closed with it
     * @throws UsageException if nothing is configured to be served, or it cannot be served there
     */
    public static Serving start(
            Settings settings,
            Stores stores,
            Turns turns,
            Clock clock,
            Where where,
            LeftToShip left,
            Optional<AnswerRuns> runs) {
        LinkSettings links = settings.links().orElseThrow(() -> UsageException.of("serve.no-links"));
        RateLimit limit = TokenBuckets.standard(clock);
        ThreadPoolExecutor asking = asking();
        AnswerPages answers = answers(settings, links, stores, clock, limit)
                .listing(KeptLines.of(left, asking, PATIENCE, clock))
                .telling(() -> runs.ifPresent(AnswerRuns::answered));
        Page all = CardPages.beside(Pages.none().with(LinkSettings.PLACE, answers), settings, links, turns, clock);
        Page pages = CardPages.framed(new BehindGateway(links.gateways(), new Limited(limit, all)), settings);
        return new Serving(PageServer.start(where, pages), asking, runs, links, CardPages.are(settings));
    }

    /** A portal that answers slowly takes two threads and no more; whoever finds no place writes in words. */
    private static ThreadPoolExecutor asking() {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(ASKING, ASKING, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "remind-left-to-ship");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
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
        asking.shutdownNow();
        runs.ifPresent(AnswerRuns::close);
    }
}
