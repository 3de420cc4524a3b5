package io.napomni.bitrix24.action;

import io.napomni.action.Action;
import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.SubjectRef;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Rendered;
import io.napomni.testkit.contract.ActionExecutorContract;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;

/** The contract of executors, against a portal that has what their actions name. */
abstract class PortalContract<A extends Action> implements ActionExecutorContract<A> {
    final PortalStage stage = PortalStage.open();
    private final Function<Bitrix24Portal, ActionExecutor<A>> executor;

    PortalContract(Function<Bitrix24Portal, ActionExecutor<A>> executor) {
        this.executor = executor;
        stage.user(17);
        for (int id = 1; id <= 10; id++) {
            stage.deal(id, Map.of());
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    static SubjectRef deal(int number) {
        return new SubjectRef("b24", "deal", Integer.toString(number + 1));
    }

    @Override
    public ActionExecutor<A> executor() {
        return executor.apply(stage.portal);
    }

    @Override
    public ActionExecutor<A> refusedExecutor() {
        stage.fake
                .faults()
                .inject(Fault.error(401, "INVALID_CREDENTIALS", "Invalid request credentials"), When.always());
        return executor.apply(stage.portal);
    }

    @Override
    public Optional<Rendered> letter() {
        return Optional.empty();
    }
}
