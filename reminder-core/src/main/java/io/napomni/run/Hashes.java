package io.napomni.run;

import io.napomni.action.Action;
import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.decision.Reminder;
import io.napomni.model.EmailAddress;
import io.napomni.port.Rendered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Identities made of contents: the same contents give the same identity on any machine. */
final class Hashes {

    /** 160 bits: no two contents that anybody makes get the same. */
    private static final int DIGITS = 40;

    private Hashes() {}

    /** Identity of a dispatch: its keys and how often each was re-armed. */
    static String dispatch(Map<EffectKey, Integer> generations) {
        String text = generations.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(entry -> entry.getKey() + "#" + entry.getValue())
                .collect(Collectors.joining("\n"));
        return of(text).substring(0, DIGITS);
    }

    /** Identity of a reminder: its keys. */
    static String reminder(Reminder reminder) {
        return of(keys(reminder.keys()));
    }

    /** Exactly what a person was shown: keys, action, recipient, template and everything that fills it. */
    static String fingerprint(Reminder reminder) {
        return of(keys(reminder.keys()) + "\n" + shown(reminder.action()));
    }

    /** An action as text that leaves nothing out; the address of a letter is masked in its ordinary text form. */
    static String shown(Action action) {
        if (action instanceof SendMail mail) {
            String replyTo = mail.replyTo().map(EmailAddress::value).orElse("");
            return "mail\n" + mail.to().value() + "\n" + replyTo + "\n" + mail.letter();
        }
        return action.toString();
    }

    /** Identity of what is done and of the words of its letter; when that was written does not count. */
    static String content(Action action, Optional<Rendered> letter) {
        String words = letter.map(one -> String.join("\n", one.subject(), one.html(), one.text()))
                .orElse("");
        return of(shown(action) + "\n" + words).substring(0, DIGITS);
    }

    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static String keys(List<EffectKey> keys) {
        return keys.stream().map(EffectKey::toString).sorted().collect(Collectors.joining("\n"));
    }
}
