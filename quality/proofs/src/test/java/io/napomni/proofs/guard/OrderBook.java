package io.napomni.proofs.guard;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.MoveStage;
import io.napomni.calendar.Delay;
import io.napomni.decision.Member;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.LeftOut;
import io.napomni.rule.Timing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One order whose stage is to follow its age: due, after ten days late, which is also noted, after thirty lost. */
final class OrderBook implements FactSource<OrderBook.Order> {

    private final Clock clock;
    private Order order;

    OrderBook(Clock clock, LocalDate dueOn) {
        this.clock = clock;
        this.order = new Order(dueOn, "new");
    }

    /** An order as the CRM shows it. */
    record Order(LocalDate dueOn, String stage) {

        static final SubjectRef REF = new SubjectRef("crm", "order", "1");
    }

    static UseCase<Order> useCase() {
        Ladder<Order> ladder = Ladder.from(Anchor.of("due-on", Order::dueOn))
                .stage("due", Timing.after(Delay.days(0)).openEnded())
                .stage("late", Timing.after(Delay.days(10)).openEnded())
                .stage("lost", Timing.after(Delay.days(30)).openEnded());
        Step<Order> note = Step.once("note", Channel.NOTE, member -> Planned.act(new AddNote(Order.REF, "late")));
        Playbook<Order> playbook = Playbook.at("due", List.of(stage("due")))
                .andAt("late", List.of(note, stage("late").after("note")))
                .andAt("lost", List.of(stage("lost")));
        return new UseCase<>(
                "orders",
                one -> Order.REF,
                one -> new CustomerRef("crm", "company", "1"),
                one -> "1",
                List.of(Scenario.of("order", ladder, playbook)));
    }

    private static Step<Order> stage(String wanted) {
        return Step.converge("stage", Channel.STAGE, member -> move(member, wanted));
    }

    private static Planned move(Member<Order> member, String wanted) {
        return member.fact().stage().equals(wanted)
                ? Planned.asWanted()
                : Planned.act(new MoveStage(Order.REF, wanted));
    }

    String stage() {
        return order.stage();
    }

    void show(String stage) {
        order = new Order(order.dueOn(), stage);
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super Order> sink) {
        sink.accept(order);
        return new FetchReport(clock.instant(), 1, 0, "there is one", LeftOut.NOTHING);
    }

    @Override
    public Map<SubjectRef, Order> reread(Set<SubjectRef> subjects) {
        return Map.of(Order.REF, order);
    }
}
