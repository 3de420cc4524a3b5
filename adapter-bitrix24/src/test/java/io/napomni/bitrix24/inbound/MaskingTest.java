package io.napomni.bitrix24.inbound;

import static io.napomni.bitrix24.inbound.Bodies.accepted;
import static io.napomni.bitrix24.inbound.Bodies.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.wire.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every text form of what was accepted, searched for the canaries of its body. */
class MaskingTest {
    private final Doorkeeper door =
            Doorkeeper.expecting(Secret.of(Bodies.TOKEN)).ofMember(Bodies.MEMBER);

    @Test
    void no_text_form_shows_a_token_or_a_telephone() {
        Event event = accepted(door.event(form(Bodies.DEAL_UPDATE)));
        Installation installed = accepted(Installation.unproved(form(Bodies.INSTALL)));
        PlacementCall placement = accepted(door.placement(form(Bodies.PLACEMENT_QUERY, Bodies.PLACEMENT)));
        RobotCall robot = accepted(door.robot(form(Bodies.ROBOT)));
        Event call = accepted(Event.of(form(Bodies.CALL_END)));
        List<Object> all = List.of(
                event,
                event.tokens(),
                event.data(),
                installed,
                placement,
                placement.user(),
                robot,
                robot.properties(),
                robot.answer("a", Map.of(), ""),
                accepted(Doorkeeper.expecting(Secret.of(Bodies.TOKEN))
                        .webhookRobot(form("token=" + Bodies.TOKEN, "document_id=DEAL_1"))),
                call,
                call.data(),
                new Inbox.Waiting(call, 1, Instant.EPOCH),
                form(Bodies.DEAL_UPDATE),
                Secret.of(Bodies.TOKEN),
                door);
        assertThat(all)
                .allSatisfy(one -> assertThat(one.toString())
                        .as(one.getClass().getSimpleName())
                        .isNotBlank()
                        .doesNotContain("c4n4ry", "+7000"));
    }
}
