package io.napomni.smtp;

import io.napomni.action.Purpose;
import io.napomni.action.SendMail;
import io.napomni.port.ConfigurationException;
import io.napomni.port.Effect;
import io.napomni.port.Rendered;
import io.napomni.smtp.letter.Enclosed;
import io.napomni.smtp.letter.Enclosing;
import io.napomni.smtp.letter.LetterWriter;
import java.time.Instant;

/** Makes parcels: the letter and what goes with it. */
record Packing(LetterWriter writer, Enclosing enclosing) {

    Parcel pack(Effect<SendMail> effect, Rendered letter, Instant date) {
        Enclosed enclosed = enclosing.with(effect.action(), effect.id());
        if (isAdvertising(effect.action()) && enclosed.unsubscribe().isEmpty()) {
            throw new ConfigurationException(
                    "A letter is advertising and has no way to unsubscribe, so it was not sent."
                            + " Give one by SmtpMailExecutor.enclosing.");
        }
        return new Parcel(effect, writer.write(effect.id(), effect.action(), letter, enclosed, date));
    }

    private static boolean isAdvertising(SendMail mail) {
        return mail.purpose() == Purpose.PROMOTIONAL && !mail.toColleague();
    }
}
