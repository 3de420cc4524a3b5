package io.napomni.web.manual.door;

import io.napomni.model.SubjectRef;
import io.napomni.wording.LetterLanguage;
import java.time.Instant;
import java.util.List;

/**
 * What somebody may do for a short time: write about one subject, from the pages of one site.
 *
 * @param person as the journal is to name him, see {@link Sender#name}
 * @param subject the only one that he may write about
 * @param site origin of the pages in which ours are framed, for example {@code https://example.bitrix24.ru}
 * @param language that his pages speak
 * @param until exclusive
 */
public record Ticket(String person, SubjectRef subject, String site, LetterLanguage language, Instant until) {

    /** Who comes with this ticket, in this spelling. */
    Sender sender(String written) {
        return Sender.named(person)
                .onlyAbout(subject)
                .speaking(language)
                .carrying(written)
                .framedBy(List.of(site));
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "Ticket[" + subject + ", until " + until + "]";
    }
}
