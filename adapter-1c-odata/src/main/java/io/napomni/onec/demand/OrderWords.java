package io.napomni.onec.demand;

import static io.napomni.onec.profile.Meaning.BY_ORDER;
import static io.napomni.onec.profile.Meaning.CANCELLED;
import static io.napomni.onec.profile.Meaning.OPEN;
import static io.napomni.onec.profile.Meaning.SETTLEMENT;

import io.napomni.model.Invoice.Settlement;
import io.napomni.onec.source.Sheet;
import java.util.Optional;

/** Choices of a document, as the engine understands them. */
final class OrderWords {
    private OrderWords() {}

    /** Where the base tells which are open, all others are taken to be called off: nobody is reminded of those. */
    static boolean isCalledOff(Sheet document) {
        boolean closed = document.place().find(OPEN).isPresent() && !document.is(OPEN);
        return closed || document.is(CANCELLED);
    }

    /** Empty if the base does not tell, or says something new. */
    static Optional<Settlement> settlement(Sheet document) {
        if (document.is(BY_ORDER)) {
            return Optional.of(Settlement.BY_ORDER);
        }
        return document.text(SETTLEMENT).flatMap(OrderWords::otherwise);
    }

    /** The values of «ПорядокРасчетов» beside those that the profile takes for "by order". */
    private static Optional<Settlement> otherwise(String value) {
        return switch (value) {
            case "ПоНакладным", "ПоДоговорамНакладным" -> Optional.of(Settlement.BY_DOCUMENT);
            case "ПоДоговорамКонтрагентов" -> Optional.of(Settlement.BY_CONTRACT);
            default -> Optional.empty();
        };
    }
}
