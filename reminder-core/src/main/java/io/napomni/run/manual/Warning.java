package io.napomni.run.manual;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a person should know before a letter goes, as data. {@link WarningWords} has the sentences.
 *
 * @param name what the code says it is; may be empty
 * @param day what the code says it is
 * @param counted the date from which the day is counted
 */
public record Warning(Code code, String name, Optional<LocalDate> day, Optional<LocalDate> counted) {

    /** What is told. */
    public enum Code {
        /** The customer does not want letters of this kind. Name: why, as the list says. */
        OPTED_OUT(true),
        /** The address gets no letters: it does not exist, or its owner asked for it. Name: why. */
        SUPPRESSED_ADDRESS(true),
        /** The law forbids letters at this time of day. Name: the hours. */
        LEGAL_ENVELOPE(true),
        /** There is no address to write to. Name: the code of the reason. */
        NO_RECIPIENT(true),
        /** The letter cannot be written from what is known. Name: the code of the reason, or what a template lacks. */
        CANNOT_BE_WRITTEN(true),
        /** The day from which anything may be sent has not come. Day: that day. */
        BEFORE_GO_LIVE(true),
        /** A letter of this scenario about this subject went, or may have gone. Day: when. */
        RECENT_SAME_RULE(false),
        /** Another letter went to the customer. Name: its scenario. Day: when. */
        RECENT_OTHER_RULE(false),
        /** The customer has had as many letters as the policy allows. Name: how many in how many days. */
        CUSTOMER_CAP(false),
        /** This very letter went for the same occasion, or is in doubt. Name: the state. Day: when it was begun. */
        ALREADY_SENT(false),
        /** The rule would send it later. Name: the anchor. Day: then. Counted: the anchor's date. */
        TRIGGER_NOT_REACHED(false),
        /** The customer has ordered or fetched something. Name: the anchor. Day: when. */
        RECENT_ORDER(false),
        /** Nothing is left to ship, or to pay. Name: the code of the reason. */
        NOTHING_OUTSTANDING(false),
        /** The rule would not send it, now or later. Name: the code of the reason. */
        RULE_SAYS_NO(false),
        /** The rule cannot tell. Name: the code of the reason, with its detail. */
        UNDECIDABLE(false),
        /** The customer's answer to an earlier letter is not handled yet. Name: the answer. Day: when. */
        PENDING_RESPONSE(false),
        /** The customer was in touch with a person here. Name: {@code call}, {@code letter}, {@code meeting}. Day: when. */
        CUSTOMER_IN_TOUCH(false),
        /** Somebody has stopped letters. Name: why. Day: the last day; none if it has no end. */
        PAUSED(false),
        /** Not the time or the day for letters. Name: the hours, or {@code non-working-day}. */
        OUTSIDE_WINDOW(false),
        /** The address is also another customer's. Name: that customer. */
        DUPLICATE_ADDRESS_OF(false);

        private final boolean hardStop;

        Code(boolean hardStop) {
            this.hardStop = hardStop;
        }

        /** Whether no reason helps. */
        public boolean isHardStop() {
            return hardStop;
        }

        /** As programs and the journal write it: {@code recent-same-rule}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Warning of(Code code, String name) {
        return new Warning(code, name, Optional.empty(), Optional.empty());
    }

    static Warning on(Code code, String name, LocalDate day) {
        return new Warning(code, name, Optional.of(day), Optional.empty());
    }
}
