package io.napomni.benchmarks.portal;

import io.napomni.action.AssignResponsible;
import io.napomni.action.CreateDeal;
import io.napomni.action.CreateTask;
import io.napomni.action.MoveStage;
import io.napomni.action.UpdateFields;
import io.napomni.benchmarks.Figure;
import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.deal.DealMapping;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.FetchWindow;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import io.napomni.testkit.memory.SettableClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** How many requests thousands of writes take; a count, under the limits of the cloud. */
final class WriteFigures {
    private static final int MANY = 5_000;
    private static final int TASKS = 500;
    /** Where nothing of the portal was read before, names are looked up once. */
    private static final int FOR_THE_NAMES = 1;
    /** Who we are, and the portal's clock. */
    private static final int FOR_TASKS = 1;

    private WriteFigures() {}

    static List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(counted(
                "moves",
                MANY,
                100,
                portal -> Pile.of(MANY, id -> new MoveStage(deal(id), "C3:EXECUTING"), portal.stages())));
        figures.addAll(counted("updates-cold", MANY, 100 + FOR_THE_NAMES, WriteFigures::updates));
        figures.addAll(countedAfterReading("updates", WriteFigures::updates));
        figures.addAll(countedAfterReading(
                "moves-by-name", portal -> Pile.of(MANY, id -> new MoveStage(deal(id), "Новый"), portal.stages())));
        figures.addAll(countedAfterReading(
                "assignments",
                portal -> Pile.of(MANY, id -> new AssignResponsible(deal(id), "1"), portal.responsibles())));
        figures.addAll(
                counted("creations", MANY, 200, portal -> Pile.of(MANY, WriteFigures::creation, portal.newDeals())));
        figures.addAll(counted(
                "tasks", TASKS, TASKS + FOR_TASKS, portal -> Pile.of(TASKS, WriteFigures::task, portal.tasks())));
        return figures;
    }

    private static int updates(Bitrix24Portal portal) {
        return Pile.of(MANY, id -> new UpdateFields(deal(id), Map.of("title", "T" + id)), portal.fields());
    }

    private static List<Figure> counted(String what, int howMany, int limit, ToIntFunction<Bitrix24Portal> writing) {
        return counted(what, howMany, limit, portal -> {}, writing);
    }

    /** As in a run, which has read its facts and their managers before it writes; what that took is not counted. */
    private static List<Figure> countedAfterReading(String what, ToIntFunction<Bitrix24Portal> writing) {
        return counted(
                what,
                MANY,
                100,
                portal -> {
                    portal.stages();
                    portal.deals(DealMapping.of()).fetch(FetchWindow.everything(WideDeals.TODAY), deal -> {});
                    portal.managers().find(Set.of("1"));
                },
                writing);
    }

    private static List<Figure> counted(
            String what,
            int howMany,
            int limit,
            Consumer<Bitrix24Portal> before,
            ToIntFunction<Bitrix24Portal> writing) {
        SettableClock clock = SettableClock.at(Instant.parse("2026-11-12T09:00:00Z"), ZoneOffset.UTC);
        try (FakePortal fake = WideDeals.portal(MANY, clock, Limits.cloud())) {
            fake.data().putUser(PortalUser.of(1, "Анна", "Орлова", "anna@example.test", 5));
            Bitrix24Portal portal = Bitrix24Portal.open(
                    Webhook.of(fake.webhookUrl().toString()),
                    clock,
                    PortalOptions.standard().withPause(clock::advance));
            before.accept(portal);
            fake.recorder().clear();
            int done = writing.applyAsInt(portal);
            return List.of(
                    Figure.atLeast("portal." + what + "-done", done, "", howMany),
                    Figure.atMost(
                            "portal." + what + "-requests", fake.recorder().httpCount(), "", limit),
                    Figure.atMost("portal." + what + "-refused", (double) fake.refusedRequests(), "", 0));
        }
    }

    private static SubjectRef deal(int id) {
        return new SubjectRef("b24", "deal", Integer.toString(id));
    }

    private static CreateDeal creation(int number) {
        CustomerRef customer = new CustomerRef("b24", "company", Integer.toString(number));
        return new CreateDeal(customer, "Общая", "Новая", "Deal " + number, Optional.empty());
    }

    private static CreateTask task(int number) {
        return new CreateTask(deal(number), "1", "Task " + number, "text", WideDeals.TODAY);
    }
}
