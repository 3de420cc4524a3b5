package io.napomni.bitrix24.action.letter;

import io.napomni.action.SendMail;
import io.napomni.bitrix24.action.batch.Cards;
import io.napomni.bitrix24.action.batch.Prepared;
import io.napomni.bitrix24.action.batch.Probe;
import io.napomni.bitrix24.action.batch.Procedure;
import io.napomni.bitrix24.crm.CardRef;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.SubjectRef;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.rule.Reason;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Letters as activities of cards: a completed outgoing one is sent by the portal. That it answers success says that it
 * took the letter over, not that it was delivered.
 *
 * @see <a
 * href="https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-add.html">the
 *     method</a>
 */
public final class LetterWriting implements Procedure<SendMail> {
    private static final int EMAIL = 4;
    private static final int OUTGOING = 2;
    /** By the table of data types; the vendor's tutorial has HTML as 2. */
    private static final int HTML = 3;

    /** It would stand among the customer's letters, and its address would have to stand in the customer's card. */
    private static final Reason FOR_CUSTOMERS_ONLY = Reason.of(
            "letter-to-colleague",
            "letters through cards are the customers'; tell colleagues by notice or task, or send letters by SMTP");

    private final RestClient rest;
    private final Clock clock;
    private final CardLetters how;

    public LetterWriting(RestClient rest, Clock clock, CardLetters how) {
        this.rest = rest;
        this.clock = clock;
        this.how = how;
    }

    @Override
    public String method() {
        return "crm.activity.add";
    }

    @Override
    public Optional<Reason> objection(SendMail mail) {
        if (mail.toColleague()) {
            return Optional.of(FOR_CUSTOMERS_ONLY);
        }
        Optional<SubjectRef> card = how.card().apply(mail);
        return card.isEmpty()
                ? Optional.of(Reason.of("no-card", "the letter belongs to no card of the portal"))
                : Cards.objection(card.get());
    }

    @Override
    public List<Prepared<SendMail>> prepare(List<Effect<SendMail>> effects) {
        Addressees addressees =
                Addressees.read(rest, effects.stream().map(this::card).toList());
        return effects.stream().map(effect -> prepared(effect, addressees)).toList();
    }

    private CardRef card(Effect<SendMail> effect) {
        return Cards.require(how.card().apply(effect.action()).orElseThrow());
    }

    private Prepared<SendMail> prepared(Effect<SendMail> effect, Addressees addressees) {
        CardRef card = card(effect);
        Optional<Addressee> addressee = addressees.find(card, effect.action().to());
        if (effect.letter().isEmpty()) {
            return new Prepared.Refused<>(effect, Reason.of("no-letter", "the action has no rendered letter"));
        }
        if (!addressees.has(card)) {
            return new Prepared.Refused<>(
                    effect, Reason.of("bitrix24-not-found", card + " is not in the portal; it may have been deleted"));
        }
        return addressee
                .<Prepared<SendMail>>map(to -> new Prepared.Send<>(
                        effect, Map.of("fields", fields(effect, effect.letter().get(), to)), LetterWriting::reading))
                .orElseGet(() -> new Prepared.Refused<>(
                        effect,
                        Reason.of(
                                "address-not-in-card",
                                "the address of the letter is none of the customers of " + card
                                        + ". Add it to the contact or company there")));
    }

    private Map<String, Object> fields(Effect<SendMail> effect, Rendered letter, Addressee to) {
        String now = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                clock.instant().atZone(clock.getZone()).withNano(0));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("TYPE_ID", EMAIL);
        fields.put("DIRECTION", OUTGOING);
        fields.put("COMPLETED", "Y");
        fields.put("OWNER_TYPE_ID", to.card().kind().entityTypeId());
        fields.put("OWNER_ID", to.card().id());
        fields.put("RESPONSIBLE_ID", to.responsibleId());
        fields.put("SUBJECT", letter.subject());
        // No documented field keeps an id of ours; as a comment of HTML nobody sees it and it can be searched for.
        fields.put("DESCRIPTION", letter.html() + "\n<!-- napomni:" + effect.id() + " -->");
        fields.put("DESCRIPTION_TYPE", HTML);
        fields.put("START_TIME", now);
        fields.put("END_TIME", now);
        fields.put("COMMUNICATIONS", List.of(communication(effect.action(), to.customer())));
        fields.put("SETTINGS", Map.of("MESSAGE_FROM", how.mailbox(), "DISABLE_SENDING_MESSAGE_COPY", "Y"));
        return fields;
    }

    /** Without the type of the address, which the vendor forbids here. */
    private static Map<String, ?> communication(SendMail mail, CardRef customer) {
        return Map.of(
                "VALUE", mail.to().value(),
                "ENTITY_ID", customer.id(),
                "ENTITY_TYPE_ID", customer.kind().entityTypeId());
    }

    private static Outcome reading(Json result) {
        return result.id()
                .<Outcome>map(id -> new Outcome.Done("activity " + id))
                .orElseGet(() ->
                        new Outcome.InDoubt(Reason.of("answer-without-id", "the portal did not name what it made")));
    }

    /** None: a list of activities cannot be filtered by a part of their text, and a letter must not go out twice. */
    @Override
    public Optional<Probe<SendMail>> probe() {
        return Optional.empty();
    }
}
