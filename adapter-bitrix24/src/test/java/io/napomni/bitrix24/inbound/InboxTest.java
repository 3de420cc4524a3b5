package io.napomni.bitrix24.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private final Inbox inbox = new Inbox(clock, Duration.ofSeconds(10), 3);

    private static Event event(String name, String id) {
        return event(Bodies.MEMBER, name, id);
    }

    private static Event event(String member, String name, String id) {
        String about = id.isEmpty() ? "" : "&data[FIELDS][ID]=" + id;
        return Bodies.accepted(Event.of(Bodies.form("event=" + name + about + "&auth[member_id]=" + member)));
    }

    private List<String> taken() {
        return inbox.take(100).events().stream()
                .map(waiting -> waiting.latest().name() + " "
                        + waiting.latest().entityId().orElse("-") + " x" + waiting.times())
                .toList();
    }

    @Test
    void ten_updates_of_one_deal_become_one() {
        for (int i = 0; i < 10; i++) {
            inbox.add(event("ONCRMDEALUPDATE", "1207"));
            clock.advance(Duration.ofMillis(500));
        }
        inbox.add(event("ONCRMDEALDELETE", "1207"));
        inbox.add(event("ONCRMDEALUPDATE", "8"));
        clock.advance(Duration.ofSeconds(10));
        assertThat(taken())
                .containsExactly("ONCRMDEALUPDATE 1207 x10", "ONCRMDEALDELETE 1207 x1", "ONCRMDEALUPDATE 8 x1");
        assertThat(inbox.size()).isZero();
    }

    @Test
    void an_event_waits_from_its_first_arrival_and_no_longer() {
        inbox.add(event("ONCRMDEALUPDATE", "1"));
        clock.advance(Duration.ofSeconds(9));
        inbox.add(event("ONCRMDEALUPDATE", "1"));
        assertThat(taken()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(taken()).containsExactly("ONCRMDEALUPDATE 1 x2");
    }

    @Test
    void what_comes_after_the_taking_is_not_swallowed() {
        inbox.add(event("ONCRMDEALUPDATE", "1"));
        clock.advance(Duration.ofSeconds(10));
        assertThat(taken()).hasSize(1);
        inbox.add(event("ONCRMDEALUPDATE", "1"));
        clock.advance(Duration.ofSeconds(10));
        assertThat(taken()).containsExactly("ONCRMDEALUPDATE 1 x1");
    }

    @Test
    void beyond_its_room_it_counts_and_tells_once() {
        for (int id = 1; id <= 10; id++) {
            assertThat(inbox.add(event("ONCRMDEALUPDATE", Integer.toString(id))))
                    .isEqualTo(id <= 3);
        }
        assertThat(inbox.add(event("ONCRMDEALUPDATE", "2"))).isTrue();
        assertThat(inbox.size()).isEqualTo(3);
        assertThat(inbox.take(1).overlooked()).isEqualTo(7);
        assertThat(inbox.take(1).overlooked()).isZero();
    }

    @Test
    void events_about_nothing_and_of_other_portals_stay_apart() {
        inbox.add(event("ONAPPUNINSTALL", ""));
        inbox.add(event("ONAPPUNINSTALL", ""));
        inbox.add(event("other", "ONAPPUNINSTALL", ""));
        assertThat(inbox.size()).isEqualTo(3);
        Inbox two = new Inbox(clock, Duration.ZERO, 9);
        two.add(event("a", "ONCRMDEALADD", "1"));
        two.add(event("b", "ONCRMDEALADD", "1"));
        assertThat(two.take(1).events()).hasSize(1);
        assertThat(two.take(9).events()).hasSize(1);
    }

    @Test
    void it_needs_room_and_a_time() {
        assertThatThrownBy(() -> new Inbox(clock, Duration.ofSeconds(-1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Inbox(clock, Duration.ZERO, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
