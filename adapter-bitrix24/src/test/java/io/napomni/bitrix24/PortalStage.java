package io.napomni.bitrix24;

import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.oauth.Tokens;
import io.napomni.bitrix24.rest.OAuthApp;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.Oddity;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.auth.TokenPair;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.Stage;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import io.napomni.testkit.memory.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fake portal with a pipeline of contracts, and a client of it; waiting only moves the clock. */
public final class PortalStage implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final PortalApp APP = PortalApp.of("local.5f1c", "cl13ntS3cr3t");
    public static final String NUMBER = "ufCrm_1700000001";
    public static final String SHIPPED = "ufCrm_1700000002";
    public static final String LEFT = "ufCrm_1700000003";

    public final SettableClock clock = SettableClock.at(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    public final PortalOptions options =
            PortalOptions.standard().withCallTimeout(Duration.ofSeconds(20)).withPause(clock::advance);
    public final FakePortal fake;
    public final Bitrix24Portal portal;

    private PortalStage(Limits limits, List<PortalApp> apps, Oddity... oddities) {
        this.fake = FakePortal.start(
                data(),
                io.napomni.testkit.fake.bitrix24.PortalOptions.at(clock)
                        .withLimits(limits)
                        .withApps(apps.toArray(PortalApp[]::new))
                        .withOddities(oddities));
        this.portal = Bitrix24Portal.open(webhook(), clock, options);
    }

    public static PortalStage open() {
        return new PortalStage(Limits.none(), List.of());
    }

    public static PortalStage withLimits(Limits limits) {
        return new PortalStage(limits, List.of());
    }

    public static PortalStage withOddities(Oddity... oddities) {
        return new PortalStage(Limits.none(), List.of(), oddities);
    }

    /** With an application that is installed. */
    public static PortalStage withApp() {
        return new PortalStage(Limits.none(), List.of(APP));
    }

    public Webhook webhook() {
        return Webhook.of(fake.webhookUrl().toString());
    }

    public RestClient client() {
        return new RestClient(webhook(), clock, options);
    }

    /** A client that calls as the application, with this pair. */
    public RestClient application(Tokens tokens) {
        OAuthApp access = OAuthApp.of(APP.clientId(), Secret.of(APP.clientSecret()), new HeldTokens(tokens));
        return new RestClient(access, clock, options);
    }

    /** A client that calls as the application, with a pair of its own. */
    public RestClient application() {
        TokenPair pair = fake.issueTokens(APP);
        return application(new Tokens(
                Secret.of(pair.accessToken()),
                Secret.of(pair.refreshToken()),
                URI.create("http://" + fake.baseUrl().getAuthority()),
                fake.authServer(),
                APP.memberId()));
    }

    /** Number, dates, last shipment and remainder, by titles and codes. */
    public static ContractMapping mapping() {
        return ContractMapping.of(
                "Договоры",
                ContractFields.of("Номер договора", "begindate", "closedate")
                        .withLastShippedOn("UF_CRM_1700000002")
                        .withRemainder("Осталось отгрузить"));
    }

    /** A deal in the pipeline of contracts, at work, under some more values. */
    public void deal(long id, Map<String, ?> more) {
        Map<String, Object> values = new LinkedHashMap<>(
                Map.of("title", "Deal " + id, "categoryId", 3, "stageId", "C3:EXECUTING", "assignedById", 17));
        values.putAll(more);
        fake.deals().put(id, values);
    }

    /** Deals that end on a day, with ids from the first on. */
    public void deals(long firstId, int howMany, LocalDate endsOn) {
        for (long id = firstId; id < firstId + howMany; id++) {
            deal(id, Map.of("closedate", endsOn));
        }
    }

    /** A user who works at the portal. */
    public void user(long id) {
        fake.data().putUser(PortalUser.of(id, "Олег", "Иванов", "oleg@example.test", 5));
    }

    private static PortalData data() {
        PortalData data = PortalData.empty();
        data.pipelines(EntityType.DEAL)
                .put(new Pipeline(
                        3,
                        "Договоры",
                        200,
                        List.of(
                                Stage.process("C3:NEW", "Новый", 10),
                                Stage.process("C3:EXECUTING", "Исполняется", 20),
                                Stage.success("C3:WON", "Исполнен", 30),
                                Stage.failure("C3:LOSE", "Расторгнут", 40))));
        data.deals().fields().put(Field.user(NUMBER, "Номер договора", FieldType.STRING));
        data.deals().fields().put(Field.user(SHIPPED, "Дата последней отгрузки", FieldType.DATE));
        data.deals().fields().put(Field.user(LEFT, "Осталось отгрузить", FieldType.STRING));
        return data;
    }

    @Override
    public void close() {
        fake.close();
    }
}
