package io.napomni.proofs.world;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.port.Rendered;
import io.napomni.port.TemplateException;
import io.napomni.port.Templates;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Plain letters that show all they were given, and what occasion a letter tells of by its own words. */
public final class Letters implements Templates {

    private final Set<String> broken = new HashSet<>();

    /** From now on the letter of this contract cannot be written. */
    public void breakFor(Draft draft) {
        broken.add("N-" + draft.id());
    }

    /** From now on every letter can be written. */
    public void repair() {
        broken.clear();
    }

    @Override
    public Rendered render(Letter letter) {
        if (broken.contains(number(letter))) {
            throw new TemplateException("the template names a variable that the letter lacks");
        }
        return new Rendered(
                letter.template(),
                "<p>" + letter.model() + "</p>",
                letter.model().toString());
    }

    @Override
    public void check(Letter sample) {
        render(sample);
    }

    /** Kind of letter, contract and the date that made it due: what a customer would call the same letter. */
    public static String occasion(SendMail mail) {
        Letter letter = mail.letter();
        Object anchor = letter.template().equals("contract-renewal")
                ? letter.model().get("endsOn")
                : Optional.ofNullable(letter.model().get("lastShippedOn"))
                        .orElse(letter.model().get("startsOn"));
        return letter.template() + " " + number(letter) + " @" + anchor;
    }

    private static String number(Letter letter) {
        return String.valueOf(letter.model().get("contractNumber"));
    }
}
