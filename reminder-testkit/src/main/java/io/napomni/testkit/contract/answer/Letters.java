package io.napomni.testkit.contract.answer;

import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.key;

import io.napomni.action.Purpose;
import io.napomni.model.CustomerRef;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Letters that ask, for the contracts of answers. */
final class Letters {

    static final LetterId LETTER = new LetterId("00112233445566778899aabbccddeeff");
    static final CustomerRef CARD = new CustomerRef("1c", "partner", "п-44");

    private Letters() {}

    static Invitation about(String deal, LetterId id, Instant now) {
        return about(deal, id, now, Purpose.CONTRACT);
    }

    static Invitation about(String deal, LetterId id, Instant now, Purpose purpose) {
        return new Invitation(
                id,
                "d" + deal,
                key(deal).subject(),
                false,
                CUSTOMER,
                CARD,
                "contract-renewal",
                "contract-renewal",
                "№ 17/26",
                purpose,
                Locale.forLanguageTag("ru"),
                DAY,
                now.truncatedTo(ChronoUnit.HOURS).plus(90, ChronoUnit.DAYS));
    }

    static Answer answer(int version, Choice choice, Instant at) {
        return new Answer(version, choice, Optional.empty(), "две тонны, Ivanov", at, Standing.TAKEN);
    }
}
