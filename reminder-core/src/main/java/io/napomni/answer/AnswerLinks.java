package io.napomni.answer;

import io.napomni.action.Letter;
import io.napomni.action.Purpose;
import io.napomni.action.SendMail;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.LetterId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts links into letters, as the variables {@code answerUrls.placeOrder}, {@code .later} and {@code .terminate}. */
public final class AnswerLinks {

    /** The variable of letters that holds the three links. */
    public static final String VARIABLE = "answerUrls";

    private static final Period THREE_MONTHS = Period.ofMonths(3);

    private final URI pages;
    private final LinkSigner signer;
    private final Period validity;

    private AnswerLinks(URI pages, LinkSigner signer, Period validity) {
        this.pages = pages;
        this.signer = signer;
        this.validity = validity;
    }

    /**
     * Links that work for three months.
     *
     * @param pages where the pages are, https, for example {@code https://seller.example/a/}; the token follows it
     * @throws IllegalArgumentException if it does not end with a slash
     */
    public static AnswerLinks at(URI pages, LinkSigner signer) {
        if (!pages.toString().endsWith("/")) {
            throw new IllegalArgumentException("the address of the answer pages ends with a slash, unlike " + pages);
        }
        return new AnswerLinks(pages, signer, THREE_MONTHS);
    }

    /** The same, working for another time after the day of the run. */
    public AnswerLinks validFor(Period other) {
        return new AnswerLinks(pages, signer, other);
    }

    /** The identity that the letter of a dispatch has in its links. */
    public LetterId letter(String dispatch) {
        return signer.letter(dispatch);
    }

    /** When the links of a letter of this day end. It depends on the day alone, so that a letter sent again is the same. */
    public Instant expires(LocalDate day) {
        return day.plus(validity).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A letter with its three links; one that has them already keeps them. */
    public Letter linked(Letter letter, LetterId id, Instant expires) {
        return with(letter, choice -> link(new AnswerLink(id, choice, expires)).toString());
    }

    /** A letter that nobody is going to get, with links that lead to nothing. */
    public Letter shown(Letter letter) {
        return with(letter, choice -> pages.toString());
    }

    /**
     * The one link that declines letters like this one, for {@code List-Unsubscribe}; empty for a letter to a colleague and
     * for a confirmation, which nobody declines.
     */
    public Optional<URI> unsubscribe(SendMail mail, String dispatch) {
        return canBeDeclined(mail)
                ? Optional.of(link(new AnswerLink(letter(dispatch), Choice.UNSUBSCRIBE, AnswerLink.NEVER)))
                : Optional.empty();
    }

    /** Whether it goes to a customer, and not because he has just told us something. */
    static boolean canBeDeclined(SendMail mail) {
        return !mail.toColleague() && mail.purpose() != Purpose.REPLY;
    }

    /** The address of a link. */
    public URI link(AnswerLink link) {
        return URI.create(pages + signer.sign(link));
    }

    private static Letter with(Letter letter, Function<Choice, String> link) {
        Map<String, Object> model = new LinkedHashMap<>(letter.model());
        Map<String, Object> urls = new LinkedHashMap<>();
        urls.put("placeOrder", link.apply(Choice.PLACE_ORDER));
        urls.put("later", link.apply(Choice.LATER));
        urls.put("terminate", link.apply(Choice.TERMINATE));
        model.putIfAbsent(VARIABLE, Map.copyOf(urls));
        return new Letter(letter.template(), letter.language(), model);
    }
}
