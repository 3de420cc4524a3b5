package io.napomni.web.manual;

import io.napomni.model.SubjectRef;
import io.napomni.port.ReminderException;
import io.napomni.run.Reminders;
import io.napomni.run.manual.Form;
import io.napomni.run.manual.LetterChoice;
import io.napomni.run.manual.ManualReminders;
import io.napomni.run.manual.Order;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Sent;
import io.napomni.web.Page;
import io.napomni.web.RefusedRequest;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.guard.PageNonce.Worth;
import io.napomni.web.guard.StrictHeaders;
import io.napomni.web.manual.Looking.Notice;
import io.napomni.web.manual.door.ManualDoor;
import io.napomni.web.manual.door.Sender;
import io.napomni.web.office.words.OfficeWords;
import io.napomni.web.office.words.PlainWords;
import io.napomni.web.page.HtmlPages;
import io.napomni.web.page.Speech;
import io.napomni.wording.LetterLanguage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The form on which a person sends a letter by hand: choose one, see it as its customer will with all that speaks against
 * it, change the words, send. Mount it at a place whose last part is {@code write}, for example {@code /office/write}; a
 * GET with {@code ?ref=system:type:id} begins, and only a POST sends; who carries a ticket takes every step by POST.
 *
 * <p>It is closed: whom its {@link ManualDoor} does not know is shown nothing. What is sent is what was shown, once for
 * each form, however often it is sent. Framing is allowed to the sites that the door names, and by default to none.
 * Strict headers are its own. Safe for threads as far as the sources are.
 */
public final class ManualPages implements Page {

    /** Bytes of a form: 64,000 Cyrillic characters have six times as many. */
    public static final int LONGEST_FORM = 400 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ManualPages.class);

    private static final String CLOSED = "You may not come in here, or this page has been open for too long:"
            + " open it again from where you came.\n"
            + "Сюда нельзя, либо эта страница открыта слишком давно: откройте её заново оттуда, откуда пришли.";

    /** They are the same for every tenant. */
    private static final HtmlPages PAGES = HtmlPages.of(ManualPages.class, "choose", "look", "sent", "trouble");

    private final WritingDesk desk;
    private final ManualDoor door;
    private final List<String> framedBy;
    private final Runnable told;

    private ManualPages(WritingDesk desk, ManualDoor door, List<String> framedBy, Runnable told) {
        this.desk = desk;
        this.door = door;
        this.framedBy = framedBy;
        this.told = told;
    }

    /**
     * The form of one tenant, for whom this door lets in.
     *
     * @param nonces of this host's pages
     * @param clock whose zone is the tenant's
     */
    public static ManualPages of(Reminders reminders, PageNonce nonces, Clock clock, ManualDoor door) {
        WritingDesk desk =
                new WritingDesk(reminders, nonces, clock, new PlainWords(), LetterLanguage.RUSSIAN, "", PAGES);
        return new ManualPages(desk, door, List.of(), () -> {});
    }

    /**
     * The same in these words.
     *
     * @param otherwise the language where neither the door nor a browser asks for one that we speak
     */
    public ManualPages speaking(OfficeWords words, LetterLanguage otherwise) {
        WritingDesk other = new WritingDesk(
                desk.reminders(), desk.nonces(), desk.clock(), words, otherwise, desk.home(), desk.pages());
        return new ManualPages(other, door, framedBy, told);
    }

    /**
     * The same with a way back.
     *
     * @param page that tells more of a subject, relative to the form, for example {@code ./subject}; it gets {@code ?ref=}
     */
    public ManualPages leadingBackTo(String page) {
        WritingDesk other = new WritingDesk(
                desk.reminders(), desk.nonces(), desk.clock(), desk.words(), desk.otherwise(), page, desk.pages());
        return new ManualPages(other, door, framedBy, told);
    }

    /**
     * The same, where these sites may also frame the answer to whom the door refuses, so that he can read that his ticket is
     * over; it says nothing else.
     *
     * @throws IllegalArgumentException if one is anything but the origin of one site
     */
    public ManualPages refusingWithin(List<String> origins) {
        StrictHeaders.policy(origins, "'none'");
        return new ManualPages(desk, door, List.copyOf(origins), told);
    }

    /** The same, where somebody hears after each letter that somebody wanted sent, whatever became of it. */
    public ManualPages telling(Runnable other) {
        return new ManualPages(desk, door, framedBy, other);
    }

    /** Words that no page asks for, by language; a test wants none. */
    Map<LetterLanguage, Set<String>> unusedWords() {
        return desk.pages().unusedWords();
    }

    @Override
    public WebResponse handle(WebRequest request) {
        Optional<Sender> sender = door.admit(request);
        if (sender.isEmpty() || (request.isPosting() && request.isFromAnotherSite())) {
            return refused(request);
        }
        Optional<Asked> asked = Asked.of(request, sender.get(), language(sender.get(), request));
        return asked.map(one -> within(one, request)).orElseGet(() -> refused(request));
    }

    /**
     * The first page, for a host's own page that has found out by itself who asks and about what. It must lie beside this
     * one, in the same folder of the same site.
     *
     * @param request for its language; none of its fields is read
     */
    public WebResponse first(Sender sender, SubjectRef subject, WebRequest request) {
        return sender.mayWriteAbout(subject)
                ? within(Asked.first(sender, subject, language(sender, request)), request)
                : refused(request);
    }

    private LetterLanguage language(Sender sender, WebRequest request) {
        return sender.language().or(() -> Speech.wanted(request)).orElse(desk.otherwise());
    }

    private WebResponse refused(WebRequest request) {
        return StrictHeaders.framedBy(framedBy, any -> WebResponse.text(403, CLOSED))
                .handle(request);
    }

    private WebResponse within(Asked asked, WebRequest request) {
        return StrictHeaders.framedBy(asked.sender().framedBy(), any -> answered(asked))
                .handle(request);
    }

    private WebResponse answered(Asked asked) {
        try {
            return asked.posted() ? written(asked) : begun(asked);
        } catch (ReminderException failed) {
            String why = desk.words().said(String.valueOf(failed.getMessage()), asked.language());
            return trouble(asked, Map.of("why", Pieces.clip(why)));
        } catch (RefusedRequest refused) {
            throw refused;
        } catch (RuntimeException failed) {
            // The letter may have gone before: whoever is around us would say that nothing was changed.
            LOG.error("a page of the form for letters by hand could not be made", failed);
            return trouble(asked, Map.of());
        }
    }

    private WebResponse trouble(Asked asked, Map<String, Object> why) {
        Map<String, Object> model = Telling.carried(asked, Typed.of(asked));
        model.putAll(why);
        model.put(
                "posted", asked.posted() && Letters.parse(asked.field("letter")).isPresent());
        return desk.page(asked, 503, "trouble", model);
    }

    /** Whoever has no ticket to carry begins by addresses, so that going back in the browser shows what is true then. */
    private WebResponse begun(Asked asked) {
        String code = asked.field("letter");
        if (code.isEmpty()) {
            return new Choosing(desk).page(asked);
        }
        return Letters.parse(code)
                .map(letter -> new Form(asked.subject(), letter, Optional.empty(), desk.nonce(asked)))
                .map(form -> look(asked, form, new Typed(Optional.empty(), ""), 200, Set.of()))
                .orElseGet(() -> new Choosing(desk).without(asked));
    }

    private WebResponse written(Asked asked) {
        Choosing choosing = new Choosing(desk);
        if (asked.field("do").equals("begin")) {
            return choosing.page(asked);
        }
        Worth worth = desk.worth(asked);
        if (worth == Worth.FOREIGN) {
            return choosing.again(asked);
        }
        Optional<LetterChoice> letter = Letters.parse(asked.field("letter"));
        return letter.isEmpty() ? choosing.without(asked) : written(asked, letter.get(), worth == Worth.TOO_OLD);
    }

    /** The nonce is ours: of a form that was shown to this person about this subject. */
    private WebResponse written(Asked asked, LetterChoice letter, boolean old) {
        Typed typed = Typed.of(asked);
        Form form = new Form(asked.subject(), letter, typed.edit(), asked.field("nonce"));
        Optional<Sent> already = manually().already(form);
        if (already.isPresent()) {
            return new Telling(desk).page(asked, typed, already.get());
        }
        boolean send = asked.field("do").equals("send");
        if (old) {
            Form anew = new Form(asked.subject(), letter, typed.edit(), desk.nonce(asked));
            return look(asked, anew, typed, send ? 403 : 200, send ? Set.of(Notice.AGAIN) : Set.of());
        }
        if (send && typed.isReasonTooLong()) {
            return look(asked, form, typed, 400, Set.of(Notice.LONG_REASON));
        }
        return send ? send(asked, form, typed) : look(asked, form, typed, 200, Set.of());
    }

    private WebResponse look(Asked asked, Form form, Typed typed, int status, Set<Notice> notices) {
        return manually()
                .preview(form, desk.today())
                .map(preview -> new Looking(desk).page(asked, status, preview, typed, form.nonce(), notices))
                .orElseGet(() -> new Choosing(desk).without(asked));
    }

    private WebResponse send(Asked asked, Form form, Typed typed) {
        Order order = new Order(form, asked.field("seen"), asked.sender().name(), typed.reason());
        Sent sent = manually().send(order, desk.today());
        told.run();
        Looking looking = new Looking(desk);
        if (sent instanceof Sent.Changed changed) {
            Preview now = changed.now();
            Set<Notice> notices = now.findings().isEmpty() ? Set.of(Notice.CHANGED) : Set.of();
            return looking.page(asked, 409, now, typed, form.nonce(), notices);
        }
        if (sent instanceof Sent.Refused refused) {
            Preview now = refused.now();
            Set<Notice> notices = Set.of(now.isStopped() ? Notice.CHANGED : Notice.NO_REASON);
            return looking.page(asked, 400, now, typed, form.nonce(), notices);
        }
        return new Telling(desk).page(asked, typed, sent);
    }

    private ManualReminders manually() {
        return desk.reminders().manually();
    }
}
