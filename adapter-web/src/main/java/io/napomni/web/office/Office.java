package io.napomni.web.office;

import io.napomni.answer.AnswerLimits;
import io.napomni.port.ReminderException;
import io.napomni.run.Reminders;
import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.guard.StrictHeaders;
import io.napomni.web.office.door.Doorkeeper;
import io.napomni.web.office.door.Staff;
import io.napomni.web.office.words.OfficeWords;
import io.napomni.web.office.words.PlainWords;
import io.napomni.web.page.HtmlPages;
import io.napomni.web.page.Speech;
import io.napomni.wording.LetterLanguage;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The pages of the people who run the reminders of one tenant. Mount it at a place that ends with a slash, for example
 * {@code /office/}.
 *
 * <p>It is closed: nobody comes in until a host gives it a {@link Doorkeeper}. Nothing changes but by a form that was shown
 * to the same person about exactly the same thing within the hour; the journal keeps who did it. Strict headers are its
 * own. Safe for threads.
 */
public final class Office implements Page {

    private static final String CLOSED = "You may not come in here.\nСюда нельзя.";

    /** They are the same for every tenant. */
    private static final HtmlPages PAGES = HtmlPages.of(
            Office.class,
            "today",
            "letter",
            "subject",
            "approvals",
            "approval",
            "register",
            "letters",
            "clear",
            "doubts",
            "resolve",
            "answers",
            "answer",
            "holds",
            "hold",
            "hold-check",
            "lift",
            "runs",
            "missing",
            "trouble");

    private final Desk desk;
    private final Doorkeeper door;
    private final Map<String, Room> rooms;

    private Office(Desk desk, Doorkeeper door) {
        this.desk = desk;
        this.door = door;
        this.rooms = rooms(desk);
    }

    /**
     * The office of one tenant, closed to everybody until {@link #openTo} gives it a door.
     *
     * @param nonces of this host's pages
     * @param clock whose zone is the tenant's
     */
    public static Office of(Reminders reminders, PageNonce nonces, Clock clock) {
        Latest latest = new Latest(reminders, clock);
        Desk desk = new Desk(
                reminders,
                nonces,
                clock,
                new PlainWords(),
                Finder.NONE,
                LetterLanguage.RUSSIAN,
                latest,
                AnswerLimits.standard(),
                PAGES,
                false);
        return new Office(desk, nobody -> Optional.empty());
    }

    /**
     * The same, open to whom this door lets in: the host's own authentication, or, where nothing passes requests on to this
     * port, {@link io.napomni.web.office.door.LoopbackDoor}.
     */
    public Office openTo(Doorkeeper other) {
        return new Office(desk, other);
    }

    /**
     * The same in these words.
     *
     * @param otherwise the language where a browser asks for none that we speak
     */
    public Office speaking(OfficeWords words, LetterLanguage otherwise) {
        return new Office(desk.speaking(words, otherwise), door);
    }

    /** The same, where documents are found by their numbers too. */
    public Office finding(Finder finder) {
        return new Office(desk.finding(finder), door);
    }

    /** The same, where reminders rest so long after an answer that a person confirms. */
    public Office resting(AnswerLimits limits) {
        return new Office(desk.resting(limits), door);
    }

    /** The same, with a way to the form for letters by hand ({@code ManualPages}), which the host mounts beside it at {@code write}. */
    public Office writing() {
        return new Office(desk.writing(), door);
    }

    /** Has today's proposal read anew when it is next asked for; for whoever has changed something beside the office. */
    public void forget() {
        desk.latest().forget();
    }

    /** Words that no page asks for, by language; a test wants none. */
    Map<LetterLanguage, Set<String>> unusedWords() {
        return desk.pages().unusedWords();
    }

    private static Map<String, Room> rooms(Desk desk) {
        Map<String, Room> rooms = new TreeMap<>();
        rooms.put("", new TodayRoom(desk));
        rooms.put("letter", new LetterRoom(desk, false));
        rooms.put("letter-html", new LetterRoom(desk, true));
        rooms.put("subject", new SubjectRoom(desk));
        rooms.put("approvals", new ApprovalsRoom(desk));
        rooms.put("register", new RegisterRoom(desk, false));
        rooms.put("letters", new RegisterRoom(desk, true));
        rooms.put("clear", new ClearRoom(desk));
        rooms.put("doubts", new DoubtsRoom(desk, false));
        rooms.put("resolve", new DoubtsRoom(desk, true));
        rooms.put("answers", new AnswersRoom(desk, false));
        rooms.put("answer", new AnswersRoom(desk, true));
        rooms.put("holds", new HoldsRoom(desk, false));
        rooms.put("lift", new HoldsRoom(desk, true));
        rooms.put("hold", new HoldRoom(desk));
        rooms.put("runs", new RunsRoom(desk));
        return Map.copyOf(rooms);
    }

    @Override
    public WebResponse handle(WebRequest request) {
        return StrictHeaders.around(this::answered).handle(request);
    }

    private WebResponse answered(WebRequest request) {
        Optional<Staff> staff = door.admit(request);
        if (staff.isEmpty() || (request.isPosting() && request.isFromAnotherSite())) {
            return WebResponse.text(403, CLOSED);
        }
        Ask ask = Ask.of(request, staff.get(), Speech.wanted(request).orElse(desk.otherwise()));
        Room room = rooms.get(request.path().substring(request.path().lastIndexOf('/') + 1));
        if (room == null) {
            return desk.page(ask, 404, "missing", "", Map.of());
        }
        try {
            return room.handle(ask);
        } catch (ReminderException failed) {
            String why = String.valueOf(failed.getMessage());
            return desk.page(
                    ask,
                    503,
                    "trouble",
                    "",
                    Map.of("why", Desk.clip(desk.words().said(why, ask.language()))));
        }
    }
}
