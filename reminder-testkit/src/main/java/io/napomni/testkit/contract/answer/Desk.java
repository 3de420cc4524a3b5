package io.napomni.testkit.contract.answer;

import io.napomni.action.Purpose;
import io.napomni.answer.AnswerDesk;
import io.napomni.answer.AnswerLimits;
import io.napomni.answer.AnswerLink;
import io.napomni.answer.AnswerReview;
import io.napomni.answer.Given;
import io.napomni.answer.LinkKeys;
import io.napomni.answer.LinkSigner;
import io.napomni.answer.Visit;
import io.napomni.answer.Wish;
import io.napomni.past.Hold;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.port.store.Answers;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A customer with a letter in hand, before the stores on trial. */
final class Desk {

    static final Visit HOME = new Visit("203.0.113.7");
    /** What the three links of a letter ask, in their order. */
    static final List<Choice> ASKED = List.of(Choice.PLACE_ORDER, Choice.LATER, Choice.TERMINATE);

    private static final LinkSigner SIGNER = new LinkSigner(
            LinkKeys.signing(1, "a key of thirty-two bytes, or so".getBytes(StandardCharsets.UTF_8)), "acme");
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final StoresOnTrial trial;
    private final LetterId letter;
    private final Instant end;

    Desk(StoresOnTrial trial) {
        this(trial, SIGNER.letter("d7"), trial.storeNow());
    }

    private Desk(StoresOnTrial trial, LetterId letter, Instant end) {
        this.trial = trial;
        this.letter = letter;
        this.end = end;
    }

    Desk invited() {
        return invited(Purpose.CONTRACT);
    }

    Desk invited(Purpose purpose) {
        return invited(Letters.about("7", letter, trial.storeNow(), purpose));
    }

    /** Another letter. */
    Desk invited(String dispatch) {
        return invited(Letters.about("7", SIGNER.letter(dispatch), trial.storeNow()));
    }

    private Desk invited(Invitation invitation) {
        trial.stores().answers().invite(List.of(invitation));
        return new Desk(trial, invitation.id(), invitation.expires());
    }

    AnswerDesk desk() {
        return over(trial.stores().answers());
    }

    AnswerDesk over(Answers answers) {
        return new AnswerDesk(answers, SIGNER, new StoreClock(trial), AnswerLimits.standard());
    }

    AnswerReview review() {
        return review(trial.stores().answers());
    }

    AnswerReview review(Answers answers) {
        return new AnswerReview(answers, new StoreClock(trial), AnswerLimits.standard());
    }

    LetterId letter() {
        return letter;
    }

    String token(Choice choice) {
        return SIGNER.sign(new AnswerLink(letter, choice, end));
    }

    String tokenOf(String dispatch) {
        return SIGNER.sign(new AnswerLink(SIGNER.letter(dispatch), Choice.LATER, end));
    }

    String unsubscription() {
        return SIGNER.sign(new AnswerLink(letter, Choice.UNSUBSCRIBE, AnswerLink.NEVER));
    }

    Given give(Choice choice, Wish wish) {
        return desk().give(token(choice), wish, HOME);
    }

    String refusal(Wish wish) {
        return give(Choice.LATER, wish)
                .fold(
                        taken -> "taken",
                        ambiguous -> "ambiguous",
                        refused -> refused.why().code(),
                        over -> "over",
                        unknown -> "unknown");
    }

    Wish wish(int number) {
        return switch (number % 3) {
            case 0 -> Wish.order("");
            case 1 -> Wish.later(today().plusDays(30), "");
            default -> Wish.termination("");
        };
    }

    LocalDate today() {
        return LocalDate.ofInstant(trial.storeNow(), ZONE);
    }

    AnswerSheet sheet() {
        return trial.stores().answers().find(List.of(letter)).get(0);
    }

    List<Hold> holds() {
        return trial.stores().holds().inForce(today());
    }

    /** What this letter's answer stops. */
    List<Hold> held() {
        return holds().stream()
                .filter(hold -> hold.id().equals("answer|" + letter))
                .toList();
    }

    /** The host's clock, which goes with the store's. */
    private static final class StoreClock extends Clock {

        private final StoresOnTrial trial;

        StoreClock(StoresOnTrial trial) {
            this.trial = trial;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return trial.storeNow();
        }
    }
}
