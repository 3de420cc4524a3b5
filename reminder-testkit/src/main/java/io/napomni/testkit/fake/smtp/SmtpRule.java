package io.napomni.testkit.fake.smtp;

import java.util.Locale;

/**
 * One line of the script: at which step, for whom, which time, and what then. The first rule that fits wins.
 *
 * @param recipient whose letters only, in lower case; empty for everybody. Known from RCPT on
 * @param only which of the fitting moments, counted from 1 since the rule was added; 0 for each of them
 */
public record SmtpRule(SmtpStep step, SmtpAnswer answer, String recipient, int only) {

    /** Each time at this step. */
    public static SmtpRule at(SmtpStep step, SmtpAnswer answer) {
        return new SmtpRule(step, answer, "", 0);
    }

    /** The same, for letters to this address only. */
    public SmtpRule forRecipient(String address) {
        return new SmtpRule(step, answer, address.toLowerCase(Locale.ROOT), only);
    }

    /** The same, only the n-th time, counted from 1. */
    public SmtpRule onlyThe(int nth) {
        return new SmtpRule(step, answer, recipient, nth);
    }

    boolean fits(SmtpStep moment, String recipientOfMoment) {
        return step == moment && (recipient.isEmpty() || recipient.equals(recipientOfMoment.toLowerCase(Locale.ROOT)));
    }
}
