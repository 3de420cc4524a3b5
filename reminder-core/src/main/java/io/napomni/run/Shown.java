package io.napomni.run;

import io.napomni.action.Action;
import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;

/** An action as text that leaves nothing out; the address of a letter is masked in its ordinary text form. */
final class Shown {

    private Shown() {}

    static String of(Action action) {
        if (action instanceof SendMail mail) {
            String replyTo = mail.replyTo().map(EmailAddress::value).orElse("");
            return "mail\n" + mail.to().value() + "\n" + replyTo + "\n" + mail.letter();
        }
        return action.toString();
    }
}
