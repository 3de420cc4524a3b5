package io.napomni.web.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.office.door.Staff;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeDoorTest extends Scene {

    private static void assertClosed(WebResponse made) {
        assertThat(made.status()).isEqualTo(403);
        assertThat(made.body()).doesNotContain("<").contains("Сюда нельзя");
        assertThat(made.headers()).containsEntry("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.0.7",
                "8.8.8.8",
                "2001:db8::1",
                "fe80::1%lo",
                "::ffff:8.8.8.8",
                "127.0.0.1.evil.example",
                "1270.0.0.1",
                "",
                "localhost",
                "0.0.0.0"
            })
    void nobody_comes_in_from_elsewhere(String from) {
        firm.deal("1", "A-1");
        Visitor visitor = anna();
        assertClosed(visitor.page().handle(visitor.request("").withFrom(from)));
        assertClosed(visitor.page().handle(visitor.posting("", visitor.form("")).withFrom(from)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1%lo", "::ffff:127.0.0.1"})
    void who_sits_at_the_machine_comes_in(String from) {
        Visitor visitor = anna();
        assertThat(visitor.page().handle(visitor.request("").withFrom(from)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Host,evil.example",
        "Host,localhost.evil.example:8080",
        "Host,127.0.0.1@evil.example",
        "Host,''",
        "X-Forwarded-For,8.8.8.8",
        "Forwarded,for=8.8.8.8",
        "X-Real-IP,8.8.8.8",
        "Via,1.1 gateway"
    })
    void a_foreign_name_or_a_gateway_does_not_come_in(String header, String value) {
        Visitor visitor = anna();
        assertClosed(visitor.page().handle(visitor.request("").withHeader(header, value)));
    }

    /** What nginx passes on unless it is told to say more: it comes from this machine, by its own name, and says nothing. */
    @Test
    void an_office_that_was_given_no_door_is_closed_to_this_machine_too_where_a_silent_gateway_may_stand() {
        firm.deal("1", "A-1");
        Visitor visitor = new Visitor(closed(OptionalInt.empty()), "en");
        WebRequest passedOn = visitor.request("").withFrom("127.0.0.1").withHeader("Host", "127.0.0.1:8080");
        assertClosed(visitor.page().handle(passedOn));
        assertClosed(visitor.page().handle(visitor.posting("hold", Map.of("what", "b24:deal:1"))));
    }

    @Test
    void a_form_on_another_site_is_not_taken() {
        held();
        Visitor anna = anna();
        Map<String, String> form = anna.form(link(anna.body("approvals"), "approvals\\?"));
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertClosed(anna.page().handle(anna.posting("approvals", form).withHeader("Sec-Fetch-Site", site)));
        }
        assertThat(firm.stores.approvals().waiting()).hasSize(1);
        WebRequest own = anna.posting("approvals", form).withHeader("Sec-Fetch-Site", "same-origin");
        assertThat(anna.page().handle(own).status()).isEqualTo(303);
        assertThat(firm.stores.approvals().waiting()).isEmpty();
    }

    @Test
    void a_host_that_opens_it_says_who_comes_in_and_the_form_of_one_is_worth_nothing_to_another() {
        held();
        Office open = office(OptionalInt.empty())
                .openTo(request -> request.header("X-User").map(Staff::new));
        Visitor nobody = new Visitor(open, "en");
        assertClosed(nobody.get(""));
        Visitor boris = new Visitor(asking(open, "Boris"), "en");
        Visitor vera = new Visitor(asking(open, "Vera"), "en");
        Map<String, String> form = boris.form(link(boris.body("approvals"), "approvals\\?"));
        assertThat(vera.post("approvals", form).status()).isEqualTo(403);
        assertThat(firm.stores.approvals().waiting()).hasSize(1);
        assertThat(boris.post("approvals", form).status()).isEqualTo(303);
        assertThat(last().by()).isEqualTo("Boris");
    }

    private static Page asking(Office office, String user) {
        return request -> office.handle(request.withHeader("X-User", user));
    }

    @Test
    void headers_are_strict_on_every_answer() {
        Visitor anna = anna();
        for (String place : List.of("", "nowhere", "holds", "register")) {
            assertThat(anna.get(place).headers())
                    .containsEntry("Referrer-Policy", "no-referrer")
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .hasEntrySatisfying(
                            "Content-Security-Policy",
                            policy -> assertThat(policy)
                                    .contains("default-src 'none'", "frame-ancestors 'none'")
                                    .doesNotContain("unsafe"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u202eb"})
    void staff_have_plain_names(String name) {
        assertThatThrownBy(() -> new Staff(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
