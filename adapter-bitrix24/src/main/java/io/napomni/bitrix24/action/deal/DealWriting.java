package io.napomni.bitrix24.action.deal;

import io.napomni.action.CreateDeal;
import io.napomni.bitrix24.action.batch.Person;
import io.napomni.bitrix24.action.batch.Prepared;
import io.napomni.bitrix24.action.batch.Probe;
import io.napomni.bitrix24.action.batch.Procedure;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.Pipeline;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.crm.Settings;
import io.napomni.bitrix24.crm.Staff;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.value.Change;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.CustomerRef;
import io.napomni.port.ConfigurationException;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deals that bear the id of their effect, by which they are looked up before they are created: a repetition finds the
 * deal of the first attempt and makes no second. What the portal silently ignored is named in the receipt and the log.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-add.html">the method</a>
 */
public final class DealWriting implements Procedure<CreateDeal> {
    private static final Logger LOG = LoggerFactory.getLogger(DealWriting.class);

    private final DealsByEffect deals;
    private final Settings settings;
    private final Staff staff;

    public DealWriting(RestClient rest, PortalMemory memory) {
        this.deals = new DealsByEffect(rest);
        this.settings = new Settings(rest, memory);
        this.staff = new Staff(rest, memory);
    }

    @Override
    public String method() {
        return "crm.item.add";
    }

    @Override
    public Optional<Reason> objection(CreateDeal deal) {
        if (customer(deal.customer()).isEmpty()) {
            return Optional.of(Reason.of("no-card", "the customer is neither a company nor a contact of the portal"));
        }
        return deal.managerId().flatMap(Person::objection);
    }

    @Override
    public List<Prepared<CreateDeal>> prepare(List<Effect<CreateDeal>> effects) {
        Map<String, String> made = deals.find(effects.stream().map(Effect::id).collect(Collectors.toSet()), settings);
        staff.ask(effects.stream()
                .filter(effect -> !made.containsKey(effect.id()))
                .flatMap(effect -> effect.action().managerId().stream())
                .collect(Collectors.toSet()));
        return effects.stream()
                .map(effect -> Optional.ofNullable(made.get(effect.id()))
                        .<Prepared<CreateDeal>>map(receipt -> new Prepared.Found<>(effect, receipt))
                        .orElseGet(() -> prepare(effect)))
                .toList();
    }

    private Prepared<CreateDeal> prepare(Effect<CreateDeal> effect) {
        CreateDeal deal = effect.action();
        if (deal.managerId().filter(staff::isAbsent).isPresent()) {
            return new Prepared.Refused<>(effect, Person.ABSENT);
        }
        try {
            Pipeline pipeline = settings.pipeline(deal.pipeline());
            String stage =
                    settings.stage(Kind.DEAL, pipeline.id(), deal.stage()).id();
            List<Change> wanted = wanted(effect, pipeline, stage);
            Map<String, Object> fields = new LinkedHashMap<>();
            wanted.forEach(field -> fields.put(field.key(), field.sent()));
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("entityTypeId", Kind.DEAL.entityTypeId());
            parameters.put("fields", fields);
            return new Prepared.Send<>(effect, parameters, result -> reading(effect.id(), wanted, result.get("item")));
        } catch (ConfigurationException unknown) {
            return new Prepared.Refused<>(effect, Reason.of("wrong-pipeline-or-stage", unknown.getMessage()));
        }
    }

    private static List<Change> wanted(Effect<CreateDeal> effect, Pipeline pipeline, String stage) {
        CreateDeal deal = effect.action();
        String customer = deal.customer().id();
        List<Change> wanted = new ArrayList<>();
        wanted.add(Change.ofText("title", "title", deal.title()));
        wanted.add(Change.ofId("pipeline", "categoryId", Long.toString(pipeline.id())));
        wanted.add(Change.ofText("stage", "stageId", stage));
        wanted.add(
                customer(deal.customer()).equals(Optional.of(Kind.COMPANY))
                        ? Change.ofId("customer", "companyId", customer)
                        : Change.ofOneOf("customer", "contactIds", customer));
        deal.managerId().ifPresent(id -> wanted.add(Change.ofId("responsible", "assignedById", id)));
        wanted.add(Change.ofText("originator", "originatorId", DealsByEffect.ORIGINATOR));
        wanted.add(Change.ofText("origin", "originId", effect.id()));
        return wanted;
    }

    private static Optional<Kind> customer(CustomerRef ref) {
        return Kind.of(ref.system(), ref.type())
                .filter(kind -> kind == Kind.COMPANY || kind == Kind.CONTACT)
                .filter(kind -> ref.id().matches("[1-9][0-9]{0,17}"));
    }

    /**
     * Whatever the portal made of the fields, the deal is there, and a second one would be worse; unless it is another's.
     * So the receipt names what was not taken.
     */
    private static Outcome reading(String effectId, List<Change> wanted, Json deal) {
        Json origin = deal.get("originId");
        return deal.get("id")
                .id()
                .filter(id -> origin.isBlank() || origin.text().equals(Optional.of(effectId)))
                .<Outcome>map(id -> new Outcome.Done(DealsByEffect.receipt(id) + missed(id, wanted, deal)))
                .orElseGet(() ->
                        new Outcome.InDoubt(Reason.of("answer-without-id", "the portal did not name what it made")));
    }

    private static String missed(long id, List<Change> wanted, Json deal) {
        String missed = wanted.stream()
                .filter(field -> !field.isTakenBy(deal))
                .map(Change::name)
                .collect(Collectors.joining(", "));
        if (missed.isEmpty()) {
            return "";
        }
        LOG.warn("The deal {} was created, but the portal did not take: {}. Set it by hand.", id, missed);
        return "; the portal did not take: " + missed;
    }

    @Override
    public Optional<Probe<CreateDeal>> probe() {
        return Optional.of(new DealProbe(deals));
    }
}
