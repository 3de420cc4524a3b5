package io.napomni.runner.wire;

import io.napomni.model.Invoice;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchWindow;
import io.napomni.port.ReminderException;
import io.napomni.rule.AnchorWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Unpaid documents by the numbers that people know. */
public final class Orders {

    private final FactSource<Invoice> documents;
    private final LocalDate startsOn;

    /** @param documents those that are paid as well: about them, too, somebody may ask */
    Orders(FactSource<Invoice> documents, LocalDate startsOn) {
        this.documents = documents;
        this.startsOn = startsOn;
    }

    /** From which day on documents are looked at. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /**
     * The documents with this number, or known to their system by it; several where the numbers of companies or years repeat. Reads what was issued since
     * the start of reminding.
     *
     * @throws ReminderException if the source could not answer
     */
    public Set<SubjectRef> find(String number, LocalDate today) {
        Set<SubjectRef> found = new TreeSet<>();
        LocalDate last = today.isBefore(startsOn) ? startsOn : today;
        FetchWindow all = FetchWindow.of(today, List.of(AnchorWindow.between("issued-on", startsOn, last)));
        documents.fetch(all, document -> {
            String asked = number.strip();
            if (document.number().strip().equalsIgnoreCase(asked)
                    || document.ref().id().equals(asked)) {
                found.add(document.ref());
            }
        });
        return found;
    }
}
