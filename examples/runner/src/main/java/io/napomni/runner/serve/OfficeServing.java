package io.napomni.runner.serve;

import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.Language;
import io.napomni.web.Page;
import io.napomni.web.Pages;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.guard.StrictHeaders;
import io.napomni.web.manual.ManualPages;
import io.napomni.web.manual.door.StaffDoor;
import io.napomni.web.office.Finder;
import io.napomni.web.office.Office;
import io.napomni.web.office.door.Doorkeeper;
import io.napomni.web.office.door.LoopbackDoor;
import io.napomni.web.office.door.Staff;
import io.napomni.wording.LetterLanguage;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * The office, and the form for letters by hand, on a server of their own, which only this machine reaches: a gateway in front of the customers' pages, even on
 * this machine, has no way here.
 */
public final class OfficeServing implements AutoCloseable {

    private static final String PLACE = "/office/";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int KEY_BYTES = 32;

    private final PageServer server;

    private OfficeServing(PageServer server) {
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param turns with the reminders; the other servers of the same process must have the same
     * @param name of who sits at this machine, for the journal
     * @param port 0 for any free one
     * @throws UsageException if it cannot be served there
     */
    public static OfficeServing start(
            Turns turns, Settings settings, Clock clock, String name, int port, Finder finder) {
        // Forms need not outlive the process.
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        LetterLanguage language = settings.language() == Language.RU ? LetterLanguage.RUSSIAN : LetterLanguage.ENGLISH;
        PageNonce nonces = new PageNonce(key, clock);
        Doorkeeper door = LoopbackDoor.of(new Staff(name));
        Clock local = clock.withZone(settings.zone());
        Office office = Office.of(turns.reminders(), nonces, local)
                .openTo(door)
                .speaking(RunnerWords.both(), language)
                .finding(finder)
                .writing();
        ManualPages form = ManualPages.of(turns.reminders(), nonces, local, new StaffDoor(door))
                .speaking(RunnerWords.both(), language)
                .leadingBackTo("./subject")
                .telling(turns::sent);
        turns.hear(office::forget);
        return new OfficeServing(PageServer.start(
                new Where(LOOPBACK, port, false), StrictHeaders.around(pages(turns, office, form))));
    }

    private static Page pages(Turns turns, Office office, ManualPages form) {
        Page one = turns.around(Pages.none().with(PLACE, office).with(PLACE + "write", form));
        return request -> request.path().startsWith(PLACE) ? one.handle(request) : toOffice(request.path());
    }

    private static WebResponse toOffice(String path) {
        return path.equals("/") || path.equals("/office")
                ? WebResponse.seeOther("." + PLACE)
                : WebResponse.text(404, "Not found.");
    }

    /** Where it is, for a browser on this machine. */
    public URI address() {
        return server.address().resolve(PLACE);
    }

    @Override
    public void close() {
        server.close();
    }
}
