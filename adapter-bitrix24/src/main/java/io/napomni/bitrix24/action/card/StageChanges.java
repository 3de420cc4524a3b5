package io.napomni.bitrix24.action.card;

import io.napomni.action.MoveStage;
import io.napomni.bitrix24.action.batch.Cards;
import io.napomni.bitrix24.crm.CardBook;
import io.napomni.bitrix24.crm.CardRef;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.crm.Settings;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.value.Change;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import io.napomni.port.Outcome;
import io.napomni.port.ReminderException;
import io.napomni.rule.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stages to which deals and invoices are moved within their own pipelines. A stage that is named by a whole id, with
 * the sign of its pipeline, is taken as it is, and so is one that a name means in one pipeline only: the portal refuses
 * it for cards of others. For any other the card's pipeline is read first.
 */
public final class StageChanges implements Changes<MoveStage> {
    private static final Pattern WHOLE_ID = Pattern.compile("(C|DT)[0-9_]{1,20}:[A-Z0-9_]{1,50}");

    private final RestClient rest;
    private final Settings settings;

    public StageChanges(RestClient rest, PortalMemory memory) {
        this.rest = rest;
        this.settings = new Settings(rest, memory);
    }

    @Override
    public SubjectRef subject(MoveStage move) {
        return move.subject();
    }

    @Override
    public Optional<Reason> objection(MoveStage move) {
        return Cards.require(move.subject()).kind().hasPipelines()
                ? Optional.empty()
                : Optional.of(Reason.of("no-stages", move.subject() + " is not on a stage of a pipeline"));
    }

    @Override
    public List<Wanted> wanted(List<MoveStage> moves) {
        Map<MoveStage, String> certain = new HashMap<>();
        moves.forEach(move -> certain(move).ifPresent(id -> certain.put(move, id)));
        List<CardRef> cards = moves.stream()
                .filter(move -> !certain.containsKey(move))
                .map(move -> Cards.require(move.subject()))
                .toList();
        Map<CardRef, Json> read = CardBook.read(rest, cards, List.of("id", "categoryId"));
        return moves.stream()
                .map(move -> Optional.ofNullable(certain.get(move))
                        .map(StageChanges::wanted)
                        .orElseGet(() -> named(move, Optional.ofNullable(read.get(Cards.require(move.subject()))))))
                .toList();
    }

    /** The id of the stage, if it is the same for cards of all pipelines. */
    private Optional<String> certain(MoveStage move) {
        String stage = move.stage().strip();
        return WHOLE_ID.matcher(stage).matches()
                ? Optional.of(stage)
                : settings.onlyStage(Cards.require(move.subject()).kind(), stage);
    }

    private Wanted named(MoveStage move, Optional<Json> card) {
        Optional<Long> pipeline = card.flatMap(found -> found.get("categoryId").count());
        if (pipeline.isEmpty()) {
            return new Wanted.Impossible(Reason.of(
                    "bitrix24-not-found", move.subject() + " is not in the portal; it may have been deleted"));
        }
        try {
            return wanted(settings.stage(Cards.require(move.subject()).kind(), pipeline.get(), move.stage())
                    .id());
        } catch (ConfigurationException unknown) {
            return new Wanted.Impossible(Reason.of("wrong-stage", unknown.getMessage()));
        }
    }

    /** The portal says of a stage that it does not have only that the value is wrong. */
    @Override
    public Outcome.Rejected explained(MoveStage move, Outcome.Rejected refusal) {
        String stage = move.stage().strip();
        if (!refusal.why().code().equals("bitrix24-request")
                || !WHOLE_ID.matcher(stage).matches()) {
            return refusal;
        }
        try {
            settings.requireStage(Cards.require(move.subject()).kind(), stage);
            return refusal;
        } catch (ConfigurationException unknown) {
            return new Outcome.Rejected(Reason.of("wrong-stage", unknown.getMessage()));
        } catch (ReminderException portalFailed) {
            return refusal;
        }
    }

    private static Wanted wanted(String stageId) {
        return new Wanted.Fields(List.of(Change.ofText("stage", "stageId", stageId)));
    }
}
