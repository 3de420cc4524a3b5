package io.napomni.bitrix24.past;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.Filled;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.ReminderException;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.Direction;
import io.napomni.testkit.fake.bitrix24.activity.Owner;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The last contact in both directions within a fortnight, about the deal 7 of the company 44. */
class LatestTouchTest {
    private static final Owner DEAL = EntityType.DEAL.owner(7);
    private static final Owner COMPANY = Filled.company(44);

    private final PortalStage stage = PortalStage.open();
    private final Filled filled = new Filled(stage);

    @AfterEach
    void close() {
        stage.close();
    }

    private static io.napomni.model.Activity.Query query(String deal, String type, String customer) {
        return new io.napomni.model.Activity.Query(
                new SubjectRef("b24", "deal", deal),
                new CustomerRef("b24", type, customer),
                TODAY.minusDays(13),
                TODAY);
    }

    private Optional<String> last(TwoWay what) {
        var query = query("7", "company", "44");
        return new LatestTouch(stage.portal.rest(), what)
                .find(Set.of(query)).values().stream()
                        .map(one -> one.kind().word() + " " + one.happenedOn())
                        .findFirst();
    }

    private Optional<String> last() {
        return last(TwoWay.standard());
    }

    private void happened(Activity activity) {
        stage.fake.data().putActivity(activity);
    }

    private static OffsetDateTime at(int daysAgo) {
        return Filled.noon(TODAY.minusDays(daysAgo));
    }

    private static String on(String kind, int daysAgo) {
        return kind + " " + TODAY.minusDays(daysAgo);
    }

    @Test
    void the_latest_is_told_with_its_kind_whether_in_the_card_of_the_deal_or_of_the_customer() {
        happened(Activity.email(1, Direction.INCOMING, COMPANY, at(9)).planned());
        assertThat(last()).as("nobody has handled it yet").contains(on("letter", 9));
        happened(Activity.call(2, Direction.INCOMING, DEAL, at(8)));
        assertThat(last()).contains(on("call", 8));
        happened(Activity.call(3, Direction.OUTGOING, COMPANY, at(7)));
        assertThat(last()).contains(on("call", 7));
        happened(Activity.meeting(4, DEAL, at(6)));
        assertThat(last()).contains(on("meeting", 6));
    }

    @Test
    void what_only_we_did_and_what_has_not_happened_yet_is_no_contact() {
        happened(Activity.email(1, Direction.OUTGOING, DEAL, at(1)));
        happened(Activity.call(2, Direction.INCOMING, COMPANY, at(1)).planned());
        happened(Activity.call(3, Direction.OUTGOING, DEAL, at(1)).planned());
        happened(Activity.meeting(4, COMPANY, at(1)).planned());

        assertThat(last()).isEmpty();
    }

    @Test
    void our_own_calls_can_be_left_out_where_unanswered_ones_are_closed() {
        happened(Activity.call(1, Direction.OUTGOING, DEAL, at(1)));
        happened(Activity.call(2, Direction.INCOMING, DEAL, at(5)));

        assertThat(last(TwoWay.standard().withoutOutgoingCalls())).contains(on("call", 5));
    }

    @Test
    void other_customers_and_other_deals_do_not_count() {
        happened(Activity.meeting(1, Filled.company(45), at(1)));
        happened(Activity.meeting(2, EntityType.DEAL.owner(8), at(1)));
        happened(Activity.meeting(3, EntityType.CONTACT.owner(44), at(1)));

        assertThat(last()).isEmpty();
    }

    @Test
    void a_call_with_a_contact_person_of_the_deal_counts_and_costs_one_request_for_all_of_them() {
        stage.deal(7, Map.of("companyId", 44L, "contactIds", List.of(91L, 95L)));
        stage.deal(8, Map.of("companyId", 45L, "contactIds", List.of(96L)));
        happened(Activity.call(1, Direction.INCOMING, EntityType.CONTACT.owner(95), at(3)));
        happened(Activity.meeting(2, EntityType.CONTACT.owner(97), at(1)));
        happened(Activity.meeting(3, COMPANY, at(5)));
        stage.fake.recorder().clear();

        assertThat(last()).contains(on("call", 3));
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(2);
        assertThat(new LatestTouch(stage.portal.rest(), TwoWay.standard()).find(Set.of(query("8", "company", "45"))))
                .as("another deal, another person")
                .isEmpty();
    }

    @Test
    void a_person_who_is_the_customer_and_of_the_deal_is_asked_about_once() {
        stage.deal(7, Map.of("contactIds", List.of(91L)));
        happened(Activity.meeting(1, EntityType.CONTACT.owner(91), at(1)));
        stage.fake.recorder().clear();
        var query = query("7", "contact", "91");

        assertThat(new LatestTouch(stage.portal.rest(), TwoWay.standard()).find(Set.of(query)))
                .containsOnlyKeys(query);
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }

    @Test
    void where_a_deal_has_no_contact_persons_nothing_is_asked_twice() {
        stage.deal(7, Map.of("companyId", 44L));
        stage.fake.recorder().clear();

        assertThat(last()).isEmpty();
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }

    @Test
    void a_person_who_is_the_customer_is_asked_for_as_a_person() {
        happened(Activity.meeting(1, EntityType.CONTACT.owner(44), at(1)));
        var query = query("7", "contact", "44");

        assertThat(new LatestTouch(stage.portal.rest(), TwoWay.standard()).find(Set.of(query)))
                .containsOnlyKeys(query);
    }

    @Test
    void an_activity_that_shows_in_another_card_too_counts_for_that_one() {
        happened(Activity.email(1, Direction.INCOMING, EntityType.DEAL.owner(99), at(2))
                .boundTo(COMPANY));

        assertThat(last()).contains(on("letter", 2));
    }

    @Test
    void only_the_days_asked_about_count_the_first_and_the_last_among_them() {
        happened(Activity.meeting(1, DEAL, at(14)));
        happened(Activity.meeting(2, DEAL, at(-1)));
        assertThat(last()).isEmpty();
        happened(Activity.meeting(3, DEAL, at(13)));
        assertThat(last()).contains(on("meeting", 13));
        happened(Activity.meeting(4, DEAL, at(0)));
        assertThat(last()).contains(on("meeting", 0));
    }

    @Test
    void the_day_is_that_of_the_portal() {
        happened(Activity.meeting(1, DEAL, OffsetDateTime.parse("2026-11-07T22:30:00+01:00")));

        assertThat(last()).contains("meeting " + LocalDate.of(2026, 11, 8));
    }

    @Test
    void years_of_letters_are_not_read() {
        for (int id = 1; id <= 200; id++) {
            filled.letter(id, Direction.OUTGOING, DEAL, TODAY.minusDays(30));
        }
        filled.letter(500, Direction.INCOMING, DEAL, TODAY.minusDays(400));

        assertThat(last()).isEmpty();
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }

    @Test
    void fifty_cards_share_a_request_and_a_customer_of_many_contracts_is_asked_about_once() {
        Set<io.napomni.model.Activity.Query> many = new HashSet<>();
        for (int id = 1; id <= 97; id++) {
            many.add(query(Integer.toString(id), "company", "44"));
        }
        filled.letter(1, Direction.INCOMING, COMPANY, TODAY);

        assertThat(new LatestTouch(stage.portal.rest(), TwoWay.standard()).find(many))
                .hasSize(97);
        assertThat(stage.fake.recorder().httpCount())
                .as("97 deals, their company, and two pages of deals with their contact persons")
                .isEqualTo(2);
    }

    @Test
    void cards_of_other_systems_are_passed_over_without_a_request() {
        var query = new io.napomni.model.Activity.Query(
                new SubjectRef("1c", "contract", "7"), new CustomerRef("1c", "partner", "44"), TODAY, TODAY);

        assertThat(new LatestTouch(stage.portal.rest(), TwoWay.standard()).find(Set.of(query)))
                .isEmpty();
        assertThat(stage.fake.recorder().httpCount()).isZero();
    }

    @Test
    void a_list_that_breaks_off_or_is_refused_is_an_error_and_no_silence() {
        filled.letter(1, Direction.INCOMING, DEAL, TODAY);
        stage.fake.faults().breakOffList(When.method("crm.activity.list"), 0);
        assertThatThrownBy(this::last).isInstanceOf(SourceException.class).hasMessageContaining("counted");

        stage.fake.faults().fail(When.method("crm.activity.list"), "ACCESS_DENIED", "Access denied!");
        assertThatThrownBy(this::last).isInstanceOf(ReminderException.class).hasMessageContaining("crm.activity.list");
    }
}
