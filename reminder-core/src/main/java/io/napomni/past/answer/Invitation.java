package io.napomni.past.answer;

import io.napomni.action.Purpose;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A letter that asks for an answer: what it was about and until when its links work. It names nobody.
 *
 * @param id as its links name it
 * @param dispatch the letter's own identity, by which register and outbox know it
 * @param subject what it is about; of several the first
 * @param several whether it is about more than one subject; nothing but unsubscribing can then be answered
 * @param customer the one reference over all systems
 * @param card as whom the subject's own system knows the customer
 * @param scenario that sent it
 * @param letter name of its template
 * @param label what people call the subject, for example the number of the contract; without personal data
 * @param purpose what it was for
 * @param language of the letter, and so of its pages
 * @param day of the run that sent it
 * @param expires from then on its links answer like unknown ones
 */
public record Invitation(
        LetterId id,
        String dispatch,
        SubjectRef subject,
        boolean several,
        CustomerRef customer,
        CustomerRef card,
        String scenario,
        String letter,
        String label,
        Purpose purpose,
        Locale language,
        LocalDate day,
        Instant expires) {}
