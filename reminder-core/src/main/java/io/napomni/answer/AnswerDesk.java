package io.napomni.answer;

import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.past.answer.Touch;
import io.napomni.port.store.AnswerChange;
import io.napomni.port.store.Answers;
import io.napomni.rule.Reason;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where links lead: shows what may be answered, takes answers, and applies what each stops. It knows no HTTP; a page calls
 * it. To open a link changes nothing but the note that it was opened; only {@link #give} and {@link #unsubscribe} act, and
 * to repeat them is harmless. Safe for several threads.
 */
public final class AnswerDesk {

    /** An answer that has stood so long is one that a program would have contradicted by now. */
    public static final Duration SETTLES_IN = ScannerSigns.FORMS;

    private static final LetterId NOBODY = new LetterId("0".repeat(32));
    private static final String CUSTOMER = "customer";

    private final Answers answers;
    private final LinkSigner signer;
    private final Clock clock;
    private final AnswerLimits limits;

    /** @param clock whose zone is the tenant's: "later" is a day in it */
    public AnswerDesk(Answers answers, LinkSigner signer, Clock clock, AnswerLimits limits) {
        this.answers = answers;
        this.signer = signer;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * What stands behind the token of a link. For GET and HEAD.
     *
     * @throws io.napomni.port.LedgerException if the store cannot be reached
     */
    public Shown show(String token, Visit visit) {
        Optional<AnswerLink> link = link(token);
        return link.flatMap(one -> answers.change(one.letter(), sheet -> opened(sheet, one, visit)))
                .map(sheet -> shown(sheet, link.orElseThrow()))
                .orElseGet(Shown.Unknown::new);
    }

    /**
     * The letter that a token asks to be answered; notes nothing, not even that the link was opened.
     *
     * @return empty if the token is forged, expired or forgotten, or declines letters
     * @throws io.napomni.port.LedgerException if the store cannot be reached
     */
    public Optional<Invitation> about(String token) {
        return link(token)
                .filter(one -> one.choice() != Choice.UNSUBSCRIBE)
                .flatMap(one -> answers.find(List.of(one.letter())).stream().findFirst())
                .map(AnswerSheet::invitation);
    }

    /**
     * Takes an answer. The token says which letter it is about; the wish says what is wanted, which need not be what the
     * link had preselected.
     *
     * @throws io.napomni.port.LedgerException if it could not be kept; the customer should try again
     */
    public Given give(String token, Wish wish, Visit visit) {
        Optional<AnswerLink> link = link(token).filter(one -> one.choice() != Choice.UNSUBSCRIBE);
        Wish clean = new Wish(wish.choice(), wish.wantedOn(), clean(wish.goods()), clean(wish.text()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Optional<Reason> wrong = wrong(clean, today);
        if (wrong.isPresent()) {
            return link.flatMap(
                            one -> answers.find(List.of(one.letter())).stream().findFirst())
                    .<Given>map(sheet -> new Given.Refused(sheet.invitation(), wrong.get()))
                    .orElseGet(Given.Unknown::new);
        }
        return link.flatMap(one ->
                        answers.change(one.letter(), sheet -> taken(sheet, clean, touch(sheet, clean, visit), today)))
                .map(AnswerDesk::given)
                .orElseGet(Given.Unknown::new);
    }

    /**
     * Declines letters of the purpose that the token's letter had, at once (RFC 8058); what was answered else stays.
     *
     * @return the letter; empty if the token is forged, forgotten, or for something else
     * @throws io.napomni.port.LedgerException if it could not be kept
     */
    public Optional<Invitation> unsubscribe(String token) {
        return link(token)
                .filter(one -> one.choice() == Choice.UNSUBSCRIBE)
                .flatMap(one -> answers.change(one.letter(), this::left))
                .map(AnswerSheet::invitation);
    }

    /**
     * Notes that a person has dealt with the answer: from then on the links show it and change nothing.
     *
     * @param by who
     * @return whether there was an answer that was not dealt with yet
     * @throws io.napomni.port.LedgerException if it could not be kept
     */
    public boolean handled(LetterId letter, String by) {
        return new AnswerReview(answers, clock, limits).handled(letter, by);
    }

    /** An unknown token asks the store for nobody, so that it takes as long as one that has expired or was forgotten. */
    private Optional<AnswerLink> link(String token) {
        Optional<AnswerLink> link = signer.verify(token).filter(one -> !one.isOver(clock.instant()));
        if (link.isEmpty()) {
            answers.find(List.of(NOBODY));
        }
        return link;
    }

    private AnswerChange opened(AnswerSheet sheet, AnswerLink link, Visit visit) {
        return noted(sheet, new Touch(link.choice(), false, signer.mark(link.letter(), visit.address()), sheet.now()));
    }

    /** Of strangers nothing more where much is noted: they are doubted without it. */
    private static AnswerChange noted(AnswerSheet sheet, Touch touch) {
        boolean again = sheet.touches().stream()
                .anyMatch(one -> one.sent() == touch.sent()
                        && one.choice() == touch.choice()
                        && one.mark().equals(touch.mark()));
        return again || !ScannerSigns.isFull(sheet) ? AnswerChange.of(touch) : AnswerChange.none();
    }

    private Shown shown(AnswerSheet sheet, AnswerLink link) {
        Invitation invitation = sheet.invitation();
        if (link.choice() == Choice.UNSUBSCRIBE) {
            return new Shown.Leaving(invitation, sheet.unsubscribed());
        }
        Optional<Answer> earlier = sheet.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return earlier.filter(one -> one.standing() == Standing.HANDLED)
                .<Shown>map(one -> new Shown.Over(invitation, one))
                .orElseGet(() -> new Shown.Open(invitation, link.choice(), earlier, limits.later(today)));
    }

    private Touch touch(AnswerSheet sheet, Wish wish, Visit visit) {
        String mark = signer.mark(sheet.invitation().id(), visit.address());
        return new Touch(wish.choice(), true, mark, sheet.now());
    }

    private AnswerChange taken(AnswerSheet sheet, Wish wish, Touch sent, LocalDate today) {
        AnswerChange change = AnswerChange.of(sent);
        boolean scanner = ScannerSigns.in(sheet, sent);
        Optional<Standing> same = sheet.current()
                .filter(one -> tellsNothingNew(sheet, one, wish, scanner))
                .map(Answer::standing);
        if (same.isPresent()) {
            return nothingNew(sheet, sent, same.get(), scanner);
        }
        Answer answer = new Answer(
                sheet.nextVersion(),
                wish.choice(),
                wish.wantedOn(),
                wish.said(),
                sheet.now(),
                scanner ? Standing.AMBIGUOUS : Standing.TAKEN);
        if (!scanner) {
            return applied(sheet, answer, change, today);
        }
        AnswerChange doubted = change.with(answer, "answer-ambiguous", CUSTOMER, AnswerReview.words(answer));
        return hasSettled(sheet) ? doubted : doubted.lifting(AnswerHolds.holdId(sheet.invitation()));
    }

    /** Who is doubted does not become believable by repeating what somebody else has said. */
    private static AnswerChange nothingNew(AnswerSheet sheet, Touch sent, Standing same, boolean scanner) {
        return switch (same) {
            case TAKEN -> scanner ? AnswerChange.none() : AnswerChange.of(sent);
            case AMBIGUOUS -> noted(sheet, sent);
            case HANDLED, DISMISSED -> AnswerChange.of(sent);
        };
    }

    /** Handled: closed for good. Taken: the same again. In doubt: what waits for a person already, or too much. */
    private static boolean tellsNothingNew(AnswerSheet sheet, Answer current, Wish wish, boolean scanner) {
        return switch (current.standing()) {
            case HANDLED -> true;
            case TAKEN -> says(current, wish);
            case AMBIGUOUS ->
                scanner
                        && (ScannerSigns.isDoubtedEnough(sheet)
                                || sheet.doubted().stream().anyMatch(one -> says(one, wish)));
            case DISMISSED -> false;
        };
    }

    private static boolean says(Answer answer, Wish wish) {
        return answer.saysTheSame(wish.choice(), wish.wantedOn(), wish.said());
    }

    /** What was acted upon keeps its hold when a program comes weeks later; whether it still holds a person asks. */
    private static boolean hasSettled(AnswerSheet sheet) {
        return sheet.believed()
                .filter(one -> !sheet.now().isBefore(one.at().plus(SETTLES_IN)))
                .isPresent();
    }

    private AnswerChange applied(AnswerSheet sheet, Answer answer, AnswerChange change, LocalDate today) {
        return change.with(answer, "answered", CUSTOMER, AnswerReview.words(answer))
                .placing(AnswerHolds.hold(sheet.invitation(), answer, today, limits));
    }

    /** What was doubted and not even kept is answered like all that is doubted. */
    private static Given given(AnswerSheet sheet) {
        Invitation invitation = sheet.invitation();
        return sheet.current()
                .<Given>map(answer -> switch (answer.standing()) {
                    case TAKEN -> new Given.Taken(invitation, answer);
                    case AMBIGUOUS, DISMISSED -> new Given.Ambiguous(invitation);
                    case HANDLED -> new Given.Over(invitation, answer);
                })
                .orElseGet(() -> new Given.Ambiguous(invitation));
    }

    private AnswerChange left(AnswerSheet sheet) {
        if (sheet.unsubscribed()) {
            return AnswerChange.none();
        }
        Answer answer =
                new Answer(sheet.nextVersion(), Choice.UNSUBSCRIBE, Optional.empty(), "", sheet.now(), Standing.TAKEN);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return AnswerChange.none()
                .with(answer, "unsubscribed", CUSTOMER, AnswerHolds.word(sheet.invitation()))
                .placing(AnswerHolds.hold(sheet.invitation(), answer, today, limits));
    }

    private Optional<Reason> wrong(Wish wish, LocalDate today) {
        LaterDays days = limits.later(today);
        if (wish.text().length() > limits.textLength()) {
            return Optional.of(Reason.of("text-too-long", Integer.toString(limits.textLength())));
        }
        if (wish.goods().length() > AnswerLimits.GOODS_LENGTH) {
            return Optional.of(Reason.of("text-too-long", Integer.toString(AnswerLimits.GOODS_LENGTH)));
        }
        return wish.wantedOn().flatMap(day -> {
            if (day.isBefore(days.first())) {
                return Optional.of(Reason.of("later-too-soon", days.first().toString()));
            }
            return day.isAfter(days.last())
                    ? Optional.of(Reason.of("later-too-late", days.last().toString()))
                    : Optional.empty();
        });
    }

    /** One spelling of what was typed, without signs that only steer a terminal or turn the direction of reading. */
    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\r\n?", "\n")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\n\t]]", "")
                .strip();
    }
}
