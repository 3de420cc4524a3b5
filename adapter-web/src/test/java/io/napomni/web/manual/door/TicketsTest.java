package io.napomni.web.manual.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.model.SubjectRef;
import io.napomni.testkit.memory.SettableClock;
import io.napomni.web.RefusedRequest;
import io.napomni.web.WebRequest;
import io.napomni.wording.LetterLanguage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private static final String SITE = "https://acme.bitrix24.ru";
    private static final String PERSON = "Анна Смирнова (b24:user:21)";
    private static final SubjectRef DEAL = SubjectRef.parse("b24:deal:1207");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T07:00:00Z"), ZoneOffset.UTC);
    private final Tickets tickets = new Tickets(key(0), clock);
    private final TicketDoor door = new TicketDoor(tickets, SITE);
    private final Sender sender = tickets.issue(PERSON, DEAL, SITE, LetterLanguage.RUSSIAN);

    private static byte[] key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return key;
    }

    private Optional<Sender> admitted(String ticket) {
        return door.admit(WebRequest.get("/card/letter")
                .posting("letter=renewal&ticket=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8)));
    }

    @Test
    void who_brings_a_ticket_back_is_the_one_to_whom_it_was_given() {
        assertThat(admitted(sender.ticket())).contains(sender);
        assertThat(sender.name()).isEqualTo(PERSON);
        assertThat(sender.only()).contains(DEAL);
        assertThat(sender.language()).contains(LetterLanguage.RUSSIAN);
        assertThat(sender.framedBy()).containsExactly(SITE);
    }

    @Test
    void it_is_over_after_half_an_hour_and_never_comes_back() {
        clock.advance(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(admitted(sender.ticket())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(admitted(sender.ticket())).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(admitted(sender.ticket())).isEmpty();
    }

    @Test
    void it_is_good_for_one_deal_and_in_one_site() {
        assertThat(sender.mayWriteAbout(SubjectRef.parse("b24:deal:1208"))).isFalse();
        Sender elsewhere = tickets.issue(PERSON, DEAL, "https://other.bitrix24.ru", LetterLanguage.RUSSIAN);
        assertThat(tickets.read(elsewhere.ticket())).isPresent();
        assertThat(admitted(elsewhere.ticket())).isEmpty();
    }

    @Test
    void no_changed_ticket_is_good() {
        Random random = new Random(7);
        String ticket = sender.ticket();
        for (int at = 0; at < ticket.length(); at++) {
            StringBuilder changed = new StringBuilder(ticket);
            changed.setCharAt(at, ticket.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(tickets.read(changed.toString())).as("sign %d", at).isEmpty();
        }
        for (int round = 0; round < 20_000; round++) {
            StringBuilder changed = new StringBuilder(ticket);
            changed.setCharAt(random.nextInt(ticket.length()), (char) random.nextInt(300));
            if (!changed.toString().equals(ticket)) {
                assertThat(tickets.read(changed.toString())).isEmpty();
            }
        }
        assertThat(tickets.read("")).isEmpty();
        assertThat(tickets.read(".")).isEmpty();
        assertThat(tickets.read(ticket + "=")).isEmpty();
        assertThat(tickets.read(ticket + ".")).isEmpty();
        assertThat(tickets.read("A".repeat(100_000) + ticket)).isEmpty();
    }

    @Test
    void a_ticket_of_another_key_is_none() {
        assertThat(new Tickets(key(1), clock).read(sender.ticket())).isEmpty();
        assertThatThrownBy(() -> new Tickets(new byte[31], clock)).hasMessageContaining("32 bytes");
    }

    @Test
    void it_is_taken_from_a_form_and_from_nowhere_else() {
        String query = "/card/letter?ticket=" + sender.ticket();
        assertThat(door.admit(WebRequest.get(query))).isEmpty();
        assertThat(door.admit(WebRequest.get(query).posting("letter=renewal"))).isEmpty();
        assertThatThrownBy(() -> door.admit(
                        WebRequest.get(query).posting("ticket=" + sender.ticket() + "&ticket=" + sender.ticket())))
                .isInstanceOf(RefusedRequest.class);
    }

    @Test
    void what_could_forge_a_line_of_a_ticket_is_not_written_into_one() {
        assertThatThrownBy(() -> tickets.issue("Анна\nb24:deal:1", DEAL, SITE, LetterLanguage.RUSSIAN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tickets.issue(PERSON, SubjectRef.parse("b24:deal:1\n2"), SITE, LetterLanguage.RUSSIAN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_shown_nowhere() {
        assertThat(sender.toString() + tickets + door + tickets.read(sender.ticket()))
                .doesNotContain(sender.ticket(), "Ticket[Анна");
    }
}
