package io.napomni.smtp;

import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;
import io.napomni.port.Effect;
import java.io.ByteArrayOutputStream;

/** A letter ready to be handed over, and the effect that it is. */
final class Parcel {

    private final Effect<SendMail> effect;
    private final byte[] onTheWire;

    /** @param letter lines ended by CRLF, the last one too */
    Parcel(Effect<SendMail> effect, byte[] letter) {
        this.effect = effect;
        this.onTheWire = withDotsDoubled(letter);
    }

    Effect<SendMail> effect() {
        return effect;
    }

    EmailAddress to() {
        return effect.action().to();
    }

    /** As it goes through the wire between DATA and the final dot; not to be changed. */
    byte[] onTheWire() {
        return onTheWire;
    }

    /** A dot that begins a line would end the letter (RFC 5321 section 4.5.2). */
    private static byte[] withDotsDoubled(byte[] letter) {
        ByteArrayOutputStream doubled = new ByteArrayOutputStream(letter.length + 16);
        int said = 0;
        for (int at = 0; at < letter.length; at++) {
            if (letter[at] == '.' && (at == 0 || letter[at - 1] == '\n')) {
                doubled.write(letter, said, at - said);
                doubled.write('.');
                said = at;
            }
        }
        doubled.write(letter, said, letter.length - said);
        return doubled.toByteArray();
    }
}
