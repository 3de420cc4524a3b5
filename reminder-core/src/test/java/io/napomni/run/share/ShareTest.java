package io.napomni.run.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.decision.Part;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.rule.Occasion;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work is shared out by customer, evenly, and everywhere alike. */
class ShareTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static SubjectRef deal(String id) {
        return new SubjectRef("b24", "deal", id);
    }

    private static Reminder about(int customer, String... deals) {
        List<Part> parts = new ArrayList<>();
        for (String id : deals) {
            Occasion occasion = new Occasion("ends", DAY, DAY, DAY);
            parts.add(new Part(new EffectKey("renewal", deal(id), "ends@2026-11-23", "note"), occasion, id));
        }
        CustomerRef company = new CustomerRef("b24", "company", Integer.toString(customer));
        return new Reminder(
                "contract",
                "renewal",
                "note",
                Channel.NOTE,
                company,
                company,
                parts,
                new AddNote(deal(deals[0]), "text"),
                Optional.empty());
    }

    private static Proposal proposal(List<Reminder> reminders, SetAside... aside) {
        return new Proposal(DAY, Map.of(), 0, List.of(), List.of(), Map.of(), reminders, List.of(aside));
    }

    private static SetAside aside(SetAside.Why why, int customer, String deal) {
        return SetAside.of(about(customer, deal), why, Reason.of("some"), Optional.empty())
                .get(0);
    }

    private static EffectKey note(String deal) {
        return about(1, deal).keys().get(0);
    }

    @Test
    void every_subject_is_in_one_share_and_a_digest_in_one_together() {
        List<Share> shares = Share.of(proposal(List.of(about(1, "1", "2"), about(2, "3"), about(1, "4"))), 1000);
        assertThat(shares)
                .extracting(Share::subjects)
                .containsExactlyInAnyOrder(Set.of(deal("1"), deal("2"), deal("4")), Set.of(deal("3")));
    }

    @Test
    void what_waits_for_a_customer_is_read_with_it_and_is_not_let_start() {
        Proposal proposal = proposal(
                List.of(about(1, "1")),
                aside(SetAside.Why.AWAITING_APPROVAL, 1, "2"),
                aside(SetAside.Why.ALREADY_HANDLED, 1, "3"),
                aside(SetAside.Why.POSTPONED, 2, "4"));
        assertThat(Share.of(proposal, 1))
                .containsExactly(new Share(DAY, 0, Set.of(deal("1"), deal("2")), Set.of(note("1"))));
    }

    @Test
    void only_what_stands_in_it_starts_and_a_digest_with_anything_more_not_at_all() {
        Share share = Share.of(proposal(List.of(about(1, "1", "2"))), 1).get(0);
        Proposal now = share.within(proposal(
                List.of(about(1, "1"), about(1, "1", "3"), about(1, "4")), aside(SetAside.Why.POSTPONED, 1, "2")));
        assertThat(now.reminders()).containsExactly(about(1, "1"));
        assertThat(now.setAside())
                .extracting(one -> one.part().label() + " " + one.kind() + " " + one.why())
                .containsExactly(
                        "2 POSTPONED some",
                        "1 POSTPONED not-in-share",
                        "3 POSTPONED not-in-share",
                        "4 POSTPONED not-in-share");
    }

    @Test
    void neighbouring_numbers_are_spread_evenly() {
        List<Reminder> reminders = IntStream.range(0, 8000)
                .mapToObj(i -> about(i, Integer.toString(i)))
                .toList();
        assertThat(Share.of(proposal(reminders), 8))
                .hasSize(8)
                .allSatisfy(share -> assertThat(share.subjects()).hasSizeBetween(800, 1200));
    }

    @Test
    void the_number_of_a_customer_is_the_same_in_every_process() {
        assertThat(Share.of(proposal(List.of(about(44, "1"))), 24).get(0).number())
                .isEqualTo(18);
    }

    @Test
    void it_is_read_as_it_was_written_whatever_stands_in_an_id() {
        Share share = new Share(
                DAY, 3, Set.of(deal("2"), deal("10"), deal("odd\r\n%0A|id")), Set.of(note("2"), note("odd\r\n%0A|id")));
        assertThat(share).hasToString("""
                        2026-11-23 3
                        subject b24:deal:2
                        subject b24:deal:10
                        subject b24:deal:odd%0D%0A%250A|id
                        effect renewal|b24:deal:2|ends@2026-11-23|note
                        effect renewal|b24:deal:odd%0D%0A%250A\\|id|ends@2026-11-23|note""");
        assertThat(Share.parse(share.toString())).isEqualTo(share);
    }

    @Test
    void what_is_no_share_is_refused() {
        String effect = "\neffect renewal|b24:deal:1|ends@2026-11-23|note";
        List.of(
                        "",
                        "2026-11-23",
                        "2026-11-23 3",
                        "2026-11-23 3\nsubject b24:deal:1",
                        "someday 3\nsubject b24:deal:1" + effect,
                        "2026-11-23 3\nsubject b24:deal:2" + effect,
                        "2026-11-23 -1\nsubject b24:deal:1" + effect,
                        "2026-11-23 3\nsubject b24:deal:1\nsubject deal" + effect,
                        "2026-11-23 3\nb24:deal:1\nsubject b24:deal:1" + effect)
                .forEach(text -> assertThatIllegalArgumentException().isThrownBy(() -> Share.parse(text)));
        assertThat(Share.parse("2026-11-23 3\nsubject b24:deal:1" + effect).number())
                .isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(proposal(List.of()), 0));
    }
}
