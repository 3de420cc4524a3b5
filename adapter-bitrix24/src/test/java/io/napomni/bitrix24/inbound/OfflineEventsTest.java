package io.napomni.bitrix24.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.PortalStage;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.bitrix24.event.Binding;
import io.napomni.testkit.fake.bitrix24.event.OfflineQueue;
import io.napomni.testkit.fake.bitrix24.event.OfflineRow;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfflineEventsTest {
    private final PortalStage stage = PortalStage.withApp();
    private final OfflineQueue queue = stage.fake.data().subscribers().offline();
    private final OfflineEvents events = OfflineEvents.of(stage.application());
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void bind() {
        stage.fake.data().subscribers().bind(id -> new Binding(id, "ONCRMDEALUPDATE", "", 0, true, ""));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void change(int howMany) {
        IntStream.rangeClosed(1, howMany).forEach(id -> stage.fake.emit(PortalEvent.of("ONCRMDEALUPDATE", id)));
    }

    private boolean take(OfflineEvent event) {
        return seen.add(event.entityId().orElse("-"));
    }

    private int asked(String method) {
        return (int) stage.fake.recorder().requests().stream()
                .flatMap(request -> request.asked().methods().stream())
                .filter(method::equals)
                .count();
    }

    @Test
    void all_waiting_events_are_handed_over_in_pages_and_confirmed() {
        change(120);
        OfflineEvents.Drained drained = events.drain(this::take);
        assertThat(drained).isEqualTo(new OfflineEvents.Drained(120, 0, false));
        assertThat(seen).hasSize(120).doesNotHaveDuplicates().contains("1", "120");
        assertThat(queue.rows()).isEmpty();
        assertThat(asked("event.offline.get")).isEqualTo(3);
        assertThat(events.drain(this::take).taken()).isZero();
    }

    @Test
    void an_event_says_what_and_when_and_may_leave_out_which() {
        change(1);
        List<OfflineEvent> all = new ArrayList<>();
        events.drain(event -> {
            all.add(event);
            return false;
        });
        queue.stopTellingData();
        events.drain(all::add);
        assertThat(all).extracting(OfflineEvent::name).containsOnly("ONCRMDEALUPDATE");
        assertThat(all.get(0).entityId()).contains("1");
        assertThat(all.get(0).changedAt().orElseThrow()).hasToString("2026-11-21T12:00+03:00");
        assertThat(all.get(1).entityId()).isEmpty();
    }

    @Test
    void what_the_consumer_did_not_take_comes_again() {
        change(60);
        OfflineEvents.Drained first = events.drain(
                event -> take(event) && !event.entityId().orElse("").endsWith("0"));
        assertThat(first).isEqualTo(new OfflineEvents.Drained(54, 6, false));
        seen.clear();
        assertThat(events.drain(this::take).taken()).isEqualTo(6);
        assertThat(seen).containsExactly("10", "20", "30", "40", "50", "60");
        assertThat(queue.rows()).isEmpty();
    }

    @Test
    void a_consumer_that_throws_loses_nothing() {
        change(5);
        assertThatThrownBy(() -> events.drain(event -> {
                    if (event.entityId().orElse("").equals("3")) {
                        throw new IllegalStateException("crash");
                    }
                    return take(event);
                }))
                .hasMessage("crash");
        assertThat(events.drain(this::take).taken()).isEqualTo(3);
        assertThat(seen).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void a_reader_that_died_before_confirming_leaves_all_to_the_next() {
        change(60);
        stage.fake.faults().inject(Fault.dropped(), When.method("event.offline.clear"));
        assertThatThrownBy(() -> events.drain(this::take)).isInstanceOf(SourceException.class);
        stage.fake.faults().clear();
        seen.clear();
        assertThat(events.drain(this::take).taken()).isEqualTo(60);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(queue.rows()).isEmpty();
    }

    @Test
    void a_lost_answer_to_reserving_loses_nothing_and_is_not_repeated_blindly() {
        change(60);
        stage.fake.faults().inject(Fault.dropped().afterExecuting(), When.method("event.offline.get"));
        assertThatThrownBy(() -> events.drain(this::take)).isInstanceOf(SourceException.class);
        assertThat(asked("event.offline.get")).isEqualTo(1);
        stage.fake.faults().clear();
        assertThat(events.drain(this::take).taken()).isEqualTo(60);
    }

    @Test
    void one_of_several_leaves_alone_what_another_has_reserved() {
        change(60);
        queue.take(row -> true, Comparator.comparingLong(OfflineRow::id), 50, false);
        assertThat(events.besideOthers().drain(this::take).taken()).isEqualTo(10);
        assertThat(events.drain(this::take).taken()).isEqualTo(50);
    }

    @Test
    void a_change_while_it_is_handed_over_is_not_confirmed_with_the_old_one() {
        change(1);
        events.drain(event -> {
            change(1);
            return take(event);
        });
        assertThat(queue.rows()).hasSize(1);
        assertThat(events.drain(this::take).taken()).isEqualTo(1);
    }

    @Test
    void without_confirmation_nothing_is_read_unless_loss_is_accepted() {
        queue.stopConfirming();
        change(60);
        assertThatThrownBy(() -> events.drain(this::take))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("accept the loss");
        assertThat(queue.rows()).hasSize(60);
        assertThat(events.acceptingLoss().drain(this::take)).isEqualTo(new OfflineEvents.Drained(60, 0, false));
        assertThat(queue.rows()).isEmpty();
    }

    @Test
    void a_webhook_is_told_that_it_may_not_read_them() {
        change(1);
        assertThatThrownBy(() -> OfflineEvents.of(stage.client()).drain(this::take))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("WRONG_AUTH_TYPE");
        assertThat(queue.rows()).hasSize(1);
    }

    @Test
    void a_refusal_is_told_as_one() {
        stage.fake.faults().fail(When.method("feature.get"), "ACCESS_DENIED", "Access denied!");
        assertThatThrownBy(() -> events.drain(this::take))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("ACCESS_DENIED");
    }
}
