package io.napomni.runner.returned;

import io.napomni.action.AddNote;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Lookup;
import io.napomni.port.store.AddressMarks;
import io.napomni.port.store.Stores;
import io.napomni.runner.show.Texts;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.bounce.BounceListener;
import io.napomni.smtp.bounce.Bounces;
import io.napomni.smtp.bounce.DeadAddresses;
import io.napomni.smtp.bounce.DeliveryReport;
import io.napomni.smtp.bounce.ReturnedMail;
import io.napomni.smtp.bounce.SentLetters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads letters that came back: an address that does not exist goes on the stop list, and a note in the card tells it to
 * whoever looks after the customer. Reports are believed only of an address that is in the card of the customer to whom
 * the letter went. Each is told once, however often it is read.
 */
public final class ReturnedLetters implements BounceListener {

    private static final String BY = "bounces";
    private static final String PORTAL = "b24";
    private static final int DIGITS = 12;

    private final Stores stores;
    private final AddressMarks marks;
    private final Texts texts;
    private final Lookup<CustomerRef, Customer> customers;
    private final Optional<ActionExecutor<AddNote>> notes;
    private final SentLetters letters;
    private final String domain;
    private int dead;
    private int told;
    private int undelivered;
    private int strange;

    /**
     * Reads into these stores.
     *
     * @param customers the cards of those to whom letters went
     * @param notes where notes can be written
     */
    public ReturnedLetters(
            Stores stores,
            SmtpConfig smtp,
            Texts texts,
            LocalDate today,
            Lookup<CustomerRef, Customer> customers,
            Optional<ActionExecutor<AddNote>> notes) {
        this.stores = stores;
        this.marks = smtp.addressMarks();
        this.texts = texts;
        this.customers = customers;
        this.notes = notes;
        this.letters = new SentLetters(stores.register(), stores.history(), smtp.letterMarks(), today);
        this.domain = smtp.sender().address().domain();
    }

    /**
     * Reads once.
     *
     * @throws io.napomni.port.ReminderException if the place, the ledger or the customers could not be read; asked again
     *     it goes on
     */
    public Heard read(ReturnedMail mail) {
        DeadAddresses listener = new DeadAddresses(stores.suppressions(), marks, this::isGenuine, this);
        int read = new Bounces(mail, domain, new ReadOnce(stores.journal(), this::which, listener)).readOnce();
        return new Heard(read, dead, told, undelivered, strange);
    }

    private boolean isGenuine(DeliveryReport report) {
        return letters.of(report)
                .map(letter -> customers.find(Set.of(letter.customer())).get(letter.customer()))
                .filter(card -> card.emails().contains(report.recipient()))
                .isPresent();
    }

    @Override
    public void addressDead(DeliveryReport report) {
        SentLetters.Sent letter = letters.of(report).orElseThrow();
        keep(report, letter);
        dead++;
        if (!CardNote.isBegun(stores.journal(), about(report, letter))) {
            tell(report, letter);
        }
    }

    @Override
    public void notDelivered(DeliveryReport report) {
        Optional<SentLetters.Sent> letter = letters.of(report).filter(sent -> isGenuine(report));
        if (letter.isEmpty()) {
            strange++;
        } else {
            keep(report, letter.get());
            undelivered++;
        }
    }

    private void keep(DeliveryReport report, SentLetters.Sent letter) {
        stores.journal().append("returned", about(report, letter), BY, report.detail());
    }

    /** In the form of a key, so that whoever is erased is erased here as well; the address only as a mark. */
    private String about(DeliveryReport report, SentLetters.Sent letter) {
        return "returned|" + letter.subject() + "|" + which(report) + "@" + letter.day() + "|note";
    }

    private String which(DeliveryReport report) {
        String letter = report.messageId().map(id -> start(id.substring(1))).orElse("");
        return letter + start(marks.of(report.recipient()).value());
    }

    private static String start(String text) {
        return text.substring(0, Math.min(DIGITS, text.length()));
    }

    private void tell(DeliveryReport report, SentLetters.Sent letter) {
        Optional<SubjectRef> card = Stream.of(letter.subject(), card(letter.customer()))
                .filter(one -> one.system().equals(PORTAL))
                .findFirst();
        if (card.isEmpty() || notes.isEmpty()) {
            return;
        }
        String text = texts.of(
                "returned.note", texts.day(letter.day()), report.recipient().value(), report.detail());
        CardNote note = new CardNote(
                stores.journal(), about(report, letter), "returned" + which(report), new AddNote(card.get(), text));
        told += note.writtenBy(notes.get()) ? 1 : 0;
    }

    private static SubjectRef card(CustomerRef customer) {
        return new SubjectRef(customer.system(), customer.type(), customer.id());
    }

    /** For programs. */
    public static Map<String, Object> json(Heard heard) {
        return Map.of(
                "read", heard.read(),
                "dead", heard.dead(),
                "told", heard.told(),
                "undelivered", heard.undelivered(),
                "strange", heard.strange());
    }
}
