package io.napomni.bitrix24.past;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.Filled;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.Direction;
import io.napomni.testkit.fake.bitrix24.activity.Owner;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastContactsTest {
    private static final Owner CARD = Filled.company(44);
    private static final CustomerRef CUSTOMER = new CustomerRef("b24", "company", "44");

    private final PortalStage stage = PortalStage.open();
    private final Filled filled = new Filled(stage);

    @AfterEach
    void close() {
        stage.close();
    }

    private Map<CustomerRef, LocalDate> find(TwoWay what) {
        return stage.portal.lastContacts(what).find(Set.of(CUSTOMER));
    }

    private void happened(Activity activity) {
        stage.fake.data().putActivity(activity);
    }

    @Test
    void letters_that_came_in_calls_that_are_done_and_meetings_that_took_place_count() {
        happened(Activity.email(1, Direction.INCOMING, CARD, at(9)).planned());
        assertThat(find(TwoWay.standard()))
                .as("a letter nobody has handled yet")
                .containsValue(TODAY.minusDays(9));
        happened(Activity.call(2, Direction.INCOMING, CARD, at(8)));
        assertThat(find(TwoWay.standard())).containsValue(TODAY.minusDays(8));
        happened(Activity.call(3, Direction.OUTGOING, CARD, at(7)));
        assertThat(find(TwoWay.standard())).containsValue(TODAY.minusDays(7));
        happened(Activity.meeting(4, CARD, at(6)));
        assertThat(find(TwoWay.standard())).containsValue(TODAY.minusDays(6));
    }

    @Test
    void what_only_we_did_or_what_is_still_to_be_done_does_not_count() {
        happened(Activity.email(1, Direction.OUTGOING, CARD, at(1)));
        happened(Activity.call(2, Direction.INCOMING, CARD, at(1)).planned());
        happened(Activity.call(3, Direction.OUTGOING, CARD, at(1)).planned());
        happened(Activity.meeting(4, CARD, at(1)).planned());

        assertThat(find(TwoWay.standard())).isEmpty();
    }

    @Test
    void our_own_calls_can_be_left_out() {
        happened(Activity.call(1, Direction.OUTGOING, CARD, at(1)));
        happened(Activity.call(2, Direction.INCOMING, CARD, at(5)));

        assertThat(find(TwoWay.standard().withoutOutgoingCalls())).containsValue(TODAY.minusDays(5));
    }

    @Test
    void an_activity_of_a_deal_counts_for_the_customers_it_shows_with() {
        happened(Activity.email(1, Direction.INCOMING, EntityType.DEAL.owner(7), at(2))
                .boundTo(CARD));

        assertThat(find(TwoWay.standard())).containsOnlyKeys(CUSTOMER).containsValue(TODAY.minusDays(2));
    }

    @Test
    void the_day_is_that_of_the_portal() {
        happened(Activity.meeting(1, CARD, OffsetDateTime.parse("2026-11-20T22:30:00+01:00")));

        assertThat(find(TwoWay.standard()))
                .containsValue(LocalDate.of(2026, 11, 21).minusDays(0));
    }

    @Test
    void a_contact_behind_a_hundred_letters_of_ours_is_found() {
        for (int id = 1; id <= 130; id++) {
            filled.letter(id, Direction.OUTGOING, CARD, TODAY.minusDays(1));
        }
        filled.letter(500, Direction.INCOMING, CARD, TODAY.minusDays(300));

        assertThat(find(TwoWay.standard())).containsValue(TODAY.minusDays(300));
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(3);
    }

    @Test
    void fifty_customers_share_a_request() {
        Set<CustomerRef> many = new java.util.HashSet<>();
        for (int id = 1; id <= 100; id++) {
            filled.letter(id, Direction.INCOMING, Filled.company(id), TODAY);
            many.add(new CustomerRef("b24", "company", Integer.toString(id)));
        }

        assertThat(stage.portal.lastContacts(TwoWay.standard()).find(many)).hasSize(100);
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(2);
    }

    @Test
    void a_list_that_breaks_off_is_an_error_and_no_silence() {
        filled.letter(1, Direction.INCOMING, CARD, TODAY);
        stage.fake.faults().breakOffList(When.method("crm.activity.list"), 0);

        assertThatThrownBy(() -> find(TwoWay.standard()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("counted");
    }

    @Test
    void a_stage_is_entered_with_the_last_move() {
        filled.deal(7, TODAY.minusDays(30), Map.of());
        stage.clock.advance(Duration.ofDays(2));
        stage.fake.deals().update(7, "stageId", "C3:NEW");
        filled.invoice(7, TODAY.minusDays(4), TODAY, "1", Map.of());
        SubjectRef deal = new SubjectRef("b24", "deal", "7");
        SubjectRef invoice = new SubjectRef("b24", "invoice", "7");

        assertThat(stage.portal.stageEntries().find(Set.of(deal, invoice, new SubjectRef("1c", "invoice", "7"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(deal, TODAY.plusDays(2), invoice, TODAY.minusDays(4)));
    }

    private static OffsetDateTime at(int daysAgo) {
        return Filled.noon(TODAY.minusDays(daysAgo));
    }
}
