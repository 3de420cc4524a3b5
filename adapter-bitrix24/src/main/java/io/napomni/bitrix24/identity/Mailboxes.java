package io.napomni.bitrix24.identity;

import static java.util.Objects.requireNonNull;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.port.SourceException;
import java.net.IDN;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Companies and contacts with an e-mail address, 250 addresses a request. The portal tells at most twenty cards of a kind
 * and not which address each has, so a full answer is asked for again in halves.
 *
 * <p>Of one address there are no halves: where twenty cards or more of a kind have it, those that came are taken for all
 * of them, and a warning names some. A card that did not come is not recognised by that address.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/duplicates/crm-duplicate-find-by-comm.html">
 *     crm.duplicate.findbycomm</a>
 */
record Mailboxes(RestClient rest) {
    private static final Logger LOG = LoggerFactory.getLogger(Mailboxes.class);
    private static final String METHOD = "crm.duplicate.findbycomm";
    private static final List<Kind> KINDS = List.of(Kind.COMPANY, Kind.CONTACT);
    /** Each may have two spellings, and a call takes twenty values. */
    private static final int PER_CALL = 10;

    private static final int FULL = 20;
    private static final int NAMED = 3;

    /** Some addresses, asked about for one kind of cards. */
    private record Question(Kind kind, List<EmailAddress> addresses) {
        Command command(String name) {
            List<String> values =
                    addresses.stream().flatMap(Mailboxes::spellings).toList();
            return new Command(name, METHOD, Map.of("type", "EMAIL", "values", values, "entity_type", key()));
        }

        String key() {
            return kind.type().toUpperCase(Locale.ROOT);
        }

        Stream<Question> halves() {
            int middle = addresses.size() / 2;
            return Stream.of(addresses.subList(0, middle), addresses.subList(middle, addresses.size()))
                    .map(some -> new Question(kind, some));
        }
    }

    /** The cards that have one of these addresses. */
    Set<CustomerRef> with(List<EmailAddress> addresses) {
        List<Question> open = new ArrayList<>();
        for (int from = 0; from < addresses.size(); from += PER_CALL) {
            List<EmailAddress> some = addresses.subList(from, Math.min(addresses.size(), from + PER_CALL));
            KINDS.forEach(kind -> open.add(new Question(kind, some)));
        }
        Set<CustomerRef> found = new HashSet<>();
        while (!open.isEmpty()) {
            List<Question> again = asked(open, found);
            open.clear();
            open.addAll(again);
        }
        return found;
    }

    private List<Question> asked(List<Question> questions, Set<CustomerRef> found) {
        Map<String, Question> byName = new LinkedHashMap<>();
        questions.forEach(question -> byName.put("m" + byName.size(), question));
        List<Command> commands = byName.entrySet().stream()
                .map(entry -> entry.getValue().command(entry.getKey()))
                .toList();
        Map<String, CommandOutcome.Ok> answers = Bulk.read(rest, commands);
        List<Question> again = new ArrayList<>();
        byName.forEach((name, question) -> {
            List<Json> ids = ids(requireNonNull(answers.get(name)), question);
            if (ids.size() >= FULL && question.addresses().size() > 1) {
                question.halves().forEach(again::add);
            } else {
                List<CustomerRef> cards =
                        ids.stream().map(id -> card(question.kind(), id)).toList();
                warnIfCutOff(cards);
                found.addAll(cards);
            }
        });
        return again;
    }

    private static void warnIfCutOff(List<CustomerRef> cards) {
        if (cards.size() >= FULL) {
            LOG.warn(
                    "{} cards of Bitrix24 have one e-mail address, {} among them, and the portal tells no more of them:"
                            + " customers on further cards are not recognised by it. Take the address off the cards"
                            + " whose own it is not, or enter their ИНН.",
                    cards.size(),
                    cards.subList(0, NAMED));
        }
    }

    private static List<Json> ids(CommandOutcome.Ok answer, Question question) {
        if (!answer.result().isContainer()) {
            throw broken("an answer has no cards");
        }
        return answer.result().get(question.key()).items();
    }

    private static CustomerRef card(Kind kind, Json id) {
        long number = id.id().orElseThrow(() -> broken("a card has no id"));
        return new CustomerRef(Kind.SYSTEM, kind.type(), Long.toString(number));
    }

    /** A Cyrillic domain may stand in a card as people write it. */
    private static Stream<String> spellings(EmailAddress address) {
        String local = address.value().substring(0, address.value().indexOf('@') + 1);
        return Stream.of(address.value(), local + IDN.toUnicode(address.domain()))
                .distinct();
    }

    private static SourceException broken(String what) {
        return new SourceException("Bitrix24, " + METHOD + ": " + what
                + ". Nothing of this reading is used; if it comes again, report it.");
    }
}
