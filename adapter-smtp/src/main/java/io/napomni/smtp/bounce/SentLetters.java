package io.napomni.smtp.bounce;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Contact;
import io.napomni.past.EffectState;
import io.napomni.past.PastView;
import io.napomni.port.store.History;
import io.napomni.port.store.Register;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.smtp.letter.Marks;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the letter that a report speaks of among those to customers in the {@value PastView#CONTACT_DAYS} days up to a
 * day; the ledger is read when the first report asks. Which address it went to no ledger keeps: whether the report's
 * recipient is one of the customer's, see in his card, before you believe it. Not for several threads.
 */
public final class SentLetters {

    private static final int ROWS = 50_000;

    private final Register register;
    private final History history;
    private final Marks marks;
    private final LocalDate today;
    private @Nullable Map<String, Sent> known;

    /** @param marks the same that made the Message-IDs, see {@code SmtpConfig.letterMarks()} */
    public SentLetters(Register register, History history, Marks marks, LocalDate today) {
        this.register = register;
        this.history = history;
        this.marks = marks;
        this.today = today;
    }

    /**
     * A letter that was sent, or may have been.
     *
     * @param subject what it was about; of several the first
     * @param day the run's day
     */
    public record Sent(CustomerRef customer, SubjectRef subject, LocalDate day) {}

    /**
     * The letter of a report; empty if it was not ours, is older, or was erased.
     *
     * @throws io.napomni.port.LedgerException if the ledger could not be read
     */
    public Optional<Sent> of(DeliveryReport report) {
        if (known == null) {
            known = read();
        }
        Map<String, Sent> letters = known;
        return report.messageId().flatMap(id -> Optional.ofNullable(letters.get(id)));
    }

    private Map<String, Sent> read() {
        RegisterQuery newest =
                RegisterQuery.newest(EnumSet.allOf(EffectState.class), ROWS).onlyLetters();
        Set<CustomerRef> customers =
                register.list(newest).stream().map(RegisterRow::customer).collect(Collectors.toSet());
        Map<String, Sent> letters = new HashMap<>();
        history.of(Set.of(), customers, Set.of(), today).contacts().forEach((customer, contacts) -> {
            for (Contact one : contacts) {
                letters.putIfAbsent(marks.messageId(one.dispatch()), new Sent(customer, one.subject(), one.day()));
            }
        });
        return letters;
    }
}
