package io.napomni.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.store.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of documents, which the host knows and the register does not. */
class OfficeFindingTest extends Scene {

    private static final int LETTERS = 60;

    private SubjectRef remindedOften(String id) {
        SubjectRef deal = new SubjectRef("b24", "deal", id);
        List<Claim> claims = IntStream.range(0, LETTERS)
                .mapToObj(day -> new EffectKey("contract-renewal", deal, "renewal@" + Firm.TODAY.plusDays(day), "mail"))
                .map(key -> new Claim(
                        List.of(key),
                        new CustomerRef("b24", "company", id),
                        "S-" + id + " " + key.occasion(),
                        true,
                        List.of()))
                .toList();
        firm.stores.ledger().claim(claims, Duration.ofMinutes(5));
        return deal;
    }

    @ParameterizedTest
    @ValueSource(strings = {"register", "letters"})
    void all_letters_about_what_a_number_stands_for_are_found_page_after_page(String room) {
        Set<SubjectRef> deals = Set.of(remindedOften("7"), remindedOften("8"));
        remindedOften("9");
        Office office = office(OptionalInt.empty()).finding(typed -> typed.equals("17/2026") ? deals : Set.of());
        Visitor anna = new Visitor(office, "en");
        List<String> seen = new ArrayList<>();
        String body = anna.body(room + "?q=17/2026");
        seen.addAll(labels(body));
        for (int further = 0; further < 2; further++) {
            body = anna.body(link(body, room + "\\?[^\"]*after"));
            seen.addAll(labels(body));
        }
        assertThat(seen).hasSize(2 * LETTERS).doesNotHaveDuplicates().noneMatch(label -> label.startsWith("S-9"));
    }

    private static List<String> labels(String body) {
        return body.lines()
                .filter(line -> line.contains("<strong>S-"))
                .map(line -> line.replaceAll(".*<strong>([^<]+)</strong>.*", "$1"))
                .toList();
    }
}
