package io.napomni.example.cluster;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.napomni.port.NotTodayException;
import io.napomni.run.RunReport;
import io.napomni.run.share.Share;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The two tasks of a cluster: one node reads a tenant's facts and shares the work out, any node carries a share out.
 * Both may be done again after a crash; the ledger sees to it that nothing happens twice.
 */
final class ClusterTasks {

    private static final TaskDescriptor<Void> PROPOSE = TaskDescriptor.of("napomni-propose");
    private static final TaskDescriptor<String> SHARE = TaskDescriptor.of("napomni-share", String.class);
    private static final int TRIES = 5;

    private final Map<String, Tenant> tenants;
    private final Clock clock;
    private final Schedule schedule;
    private final Duration retry;

    /**
     * The tasks for these tenants.
     *
     * @param schedule when each tenant is proposed for again
     * @param retry after which what failed is tried again, and what met a lease of a dead node
     */
    ClusterTasks(Map<String, Tenant> tenants, Clock clock, Schedule schedule, Duration retry) {
        this.tenants = Map.copyOf(tenants);
        this.clock = clock;
        this.schedule = schedule;
        this.retry = retry;
    }

    List<Task<?>> all() {
        return List.of(propose(), share());
    }

    /** Every node may do so when it starts: a task of one name is there once. */
    void begin(SchedulerClient client) {
        tenants.keySet()
                .forEach(tenant ->
                        client.scheduleIfNotExists(PROPOSE.instance(tenant).scheduledTo(clock.instant())));
    }

    // tag::tasks[]
    private Task<Void> propose() {
        return Tasks.custom(PROPOSE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(retry))
                .execute((instance, context) -> {
                    shareOut(instance.getId(), context.getSchedulerClient());
                    return new CompletionHandler.OnCompleteReschedule<>(schedule);
                });
    }

    /** A share that is still waiting or under way is left alone; what is new in it comes with the next proposal. */
    private void shareOut(String name, SchedulerClient queue) {
        Tenant tenant = tenant(name);
        RunReport report = tenant.reminders()
                .shareOut(
                        tenant.today(),
                        tenant.shares(),
                        share -> queue.scheduleIfNotExists(SHARE.instance(name + "/" + share.number())
                                .data(share.toString())
                                .scheduledTo(clock.instant())));
        throwFailure(report);
    }

    private Task<String> share() {
        return Tasks.oneTime(SHARE)
                .onFailure(FailureHandler.<String>maxRetries(TRIES)
                        .retryEvery(retry)
                        .thenRemove())
                .execute((instance, context) -> {
                    String id = instance.getId();
                    carryOut(tenant(id.substring(0, id.lastIndexOf('/'))), Share.parse(instance.getData()));
                });
    }

    /** A share of yesterday is dropped: what is still due comes with the next proposal. */
    private static void carryOut(Tenant tenant, Share share) {
        try {
            throwFailure(tenant.sharing().carryOut(share));
        } catch (NotTodayException over) {
            Told.say("share " + share.number() + " dropped: " + over.getMessage());
        }
    }
    // end::tasks[]

    private Tenant tenant(String name) {
        Tenant tenant = tenants.get(name);
        if (tenant == null) {
            throw new IllegalStateException("no tenant is called " + name + " on this node");
        }
        return tenant;
    }

    private static void throwFailure(RunReport report) {
        if (report.failure().isPresent()) {
            throw new IllegalStateException(report.failure().get());
        }
    }
}
