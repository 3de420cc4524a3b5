package io.napomni.bitrix24.action.letter;

import io.napomni.action.Channel;
import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;
import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import java.util.Optional;
import java.util.function.Function;

/**
 * How letters go out through cards. Only letters to customers do: one to a colleague is refused, because it would stand among
 * the customer's.
 *
 * @param channel whose steps are carried out so: {@link Channel#MAIL} instead of SMTP, or one of the host's own beside
 * it
 * @param from a mailbox that is connected to the portal; answers go there
 * @param name shown beside that address; may be empty
 * @param card to which card a letter belongs, since the action does not say it; empty if it has none
 */
public record CardLetters(
        Channel<SendMail> channel, EmailAddress from, String name, Function<SendMail, Optional<SubjectRef>> card) {

    /** @throws ConfigurationException if the name has signs that end a name in a header */
    public CardLetters {
        if (name.codePoints().anyMatch(sign -> Character.isISOControl(sign) || "<>\",;@".indexOf(sign) >= 0)) {
            throw new ConfigurationException(
                    "The name of the sender of letters has signs that no name has. Leave out quotes and commas.");
        }
    }

    String mailbox() {
        return name.isBlank() ? from.value() : name.strip() + " <" + from.value() + ">";
    }

    /** Without the function, which tells nothing. */
    @Override
    public String toString() {
        return "CardLetters[" + channel + ", " + from + "]";
    }
}
