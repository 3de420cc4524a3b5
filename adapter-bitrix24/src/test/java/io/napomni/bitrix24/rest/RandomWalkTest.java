package io.napomni.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.PortalStage;
import io.napomni.testkit.fake.bitrix24.limit.CostModel;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.limit.OperatingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several threads, each with a client of its own, use one portal as they like: its limits are kept all the same. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RandomWalkTest {
    private static final long SEED = Long.getLong("napomni.walk.seed", 20261122);
    private static final int THREADS = 5;
    private static final int STEPS = 60;
    private static final Command USERS = new Command("u", "user.get", Map.of("start", -1));
    private static final Command DEALS = new Command("d", "crm.item.list", Map.of("entityTypeId", 2, "start", -1));

    /** One step of one thread. */
    private interface Step {
        void take(RestClient client, Random chance);
    }

    private void walk(PortalStage stage, Step step) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> walks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random chance = new Random(SEED + i);
                RestClient client = stage.client();
                walks.add(threads.submit(() -> {
                    for (int s = 0; s < STEPS; s++) {
                        step.take(client, chance);
                    }
                }));
            }
            for (Future<?> walk : walks) {
                walk.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError("seed " + SEED, failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void use(PortalStage stage, RestClient client, Random chance) {
        switch (chance.nextInt(4)) {
            case 0 ->
                assertThat(client.read("crm.category.list", Map.of("entityTypeId", 2)))
                        .isInstanceOf(Reply.Ok.class);
            case 1 -> assertDoneOrPutOff(client.readAll(List.of(USERS, DEALS)));
            case 2 -> assertDoneOrPutOff(client.readUntilFailure(List.of(DEALS)));
            default -> stage.clock.advance(Duration.ofMillis(chance.nextInt(900)));
        }
    }

    /** Threads that ask at once can spend more than is left; what a batch could not read says when to ask again. */
    private static void assertDoneOrPutOff(BatchReply reply) {
        if (reply.outcome("d") instanceof CommandOutcome.Failed failed) {
            assertThat(failed.error().kind()).isEqualTo(ErrorKind.OPERATING_LIMIT);
            assertThat(failed.error().notBefore()).isPresent();
        } else {
            assertThat(reply.outcome("d")).isInstanceOf(CommandOutcome.Ok.class);
        }
    }

    @Test
    void no_request_is_ever_refused() throws Exception {
        try (PortalStage stage = PortalStage.withLimits(Limits.cloud())) {
            walk(stage, (client, chance) -> use(stage, client, chance));

            assertThat(stage.fake.refusedRequests()).as("seed " + SEED).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(OperatingMode.class)
    void working_time_runs_out_and_every_call_is_done_or_put_off(OperatingMode mode) throws Exception {
        Limits costly = Limits.cloud()
                .withOperating(mode, Duration.ofMinutes(8))
                .withCosts(CostModel.always(Duration.ofSeconds(4)));
        try (PortalStage stage = PortalStage.withLimits(costly)) {
            walk(stage, (client, chance) -> use(stage, client, chance));

            assertThat(stage.fake.refusedRequests()).as("seed " + SEED).isZero();
            stage.clock.advance(Duration.ofMinutes(11));
            assertThat(stage.client().readAll(List.of(DEALS)).outcome("d")).isInstanceOf(CommandOutcome.Ok.class);
        }
    }

    @Test
    void clocks_that_jump_neither_stop_the_calls_nor_flood_the_portal() throws Exception {
        try (PortalStage stage = PortalStage.withLimits(Limits.none())) {
            walk(stage, (client, chance) -> {
                use(stage, client, chance);
                if (chance.nextInt(20) == 0) {
                    stage.clock.advance(Duration.ofMinutes(chance.nextBoolean() ? 60 : -60));
                }
            });

            assertThat(stage.fake.recorder().httpCount()).isLessThanOrEqualTo(THREADS * STEPS);
        }
    }
}
