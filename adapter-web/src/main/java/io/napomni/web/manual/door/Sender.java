package io.napomni.web.manual.door;

import io.napomni.model.SubjectRef;
import io.napomni.web.guard.StrictHeaders;
import io.napomni.wording.LetterLanguage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who may send letters by hand.
 *
 * @param name as the journal keeps it, 1 to 100 characters in one line
 * @param only the one subject that he may write about; empty for any
 * @param language that his pages speak; empty for what his browser asks for
 * @param ticket what every form carries on for the door, opaque to the pages; empty if the door needs none
 * @param framedBy origins of the sites that may show the pages within their own; none by default
 */
public record Sender(
        String name,
        Optional<SubjectRef> only,
        Optional<LetterLanguage> language,
        String ticket,
        List<String> framedBy) {

    /** The field of a form in which a ticket comes back. */
    public static final String TICKET = "ticket";

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cf}]{1,100}");
    private static final Pattern PLAIN = Pattern.compile("[!-~]{0,4000}");

    /**
     * Copies the origins.
     *
     * @throws IllegalArgumentException if the name is blank, too long or has control characters, the ticket is anything
     *     but up to 4,000 visible characters of ASCII, or an origin is none of one site ({@link StrictHeaders#isOrigin})
     */
    public Sender {
        framedBy = List.copyOf(framedBy);
        if (name.isBlank() || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of who sends letters has 1 to 100 plain characters");
        }
        if (!PLAIN.matcher(ticket).matches()) {
            throw new IllegalArgumentException("a ticket has at most 4,000 visible characters of ASCII");
        }
        if (!framedBy.stream().allMatch(StrictHeaders::isOrigin)) {
            throw new IllegalArgumentException("a frame is allowed to sites such as https://example.org");
        }
    }

    /** One of this name, who may write about anything, in the browser's language, framed by nobody. */
    public static Sender named(String name) {
        return new Sender(name, Optional.empty(), Optional.empty(), "", List.of());
    }

    /** The same, about this subject and no other. */
    public Sender onlyAbout(SubjectRef subject) {
        return new Sender(name, Optional.of(subject), language, ticket, framedBy);
    }

    /** The same, spoken to in this language. */
    public Sender speaking(LetterLanguage other) {
        return new Sender(name, only, Optional.of(other), ticket, framedBy);
    }

    /** The same with a ticket. */
    public Sender carrying(String other) {
        return new Sender(name, only, language, other, framedBy);
    }

    /** The same within the pages of these sites, for example {@code https://example.bitrix24.ru}. */
    public Sender framedBy(List<String> origins) {
        return new Sender(name, only, language, ticket, origins);
    }

    /** Whether he may write about it. */
    public boolean mayWriteAbout(SubjectRef subject) {
        return only.isEmpty() || only.get().equals(subject);
    }

    /** Without the ticket, which is a right. */
    @Override
    public String toString() {
        return "Sender[" + name + ", " + only.map(SubjectRef::toString).orElse("any") + "]";
    }
}
