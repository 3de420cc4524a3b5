package io.napomni.bitrix24.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.rest.Command;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PhpQueryTest {

    @Test
    void nested_maps_and_lists_are_written_in_brackets_and_percent_encoded() {
        Map<String, Object> parameters = new TreeMap<>();
        parameters.put("entityTypeId", 2);
        parameters.put("filter", Map.of(">id", 7L));
        parameters.put("select", List.of("id", "*"));

        assertThat(PhpQuery.encode(parameters))
                .isEqualTo("entityTypeId=2&filter%5B%3Eid%5D=7&select%5B0%5D=id&select%5B1%5D=*");
    }

    @Test
    void text_is_utf_8_and_a_space_is_no_plus() {
        assertThat(PhpQuery.encode(Map.of("a", "Ы & +1"))).isEqualTo("a=%D0%AB%20%26%20%2B1");
    }

    @Test
    void a_reference_is_kept_and_a_text_that_looks_like_one_is_defused() {
        assertThat(PhpQuery.encode(Map.of("a", Reference.lastIdOf("p0"))))
                .isEqualTo("a=%24result%5Bp0%5D%5Bitems%5D%5B49%5D%5Bid%5D");
        assertThat(PhpQuery.encode(Map.of("a", "$result[p0]"))).doesNotContain("%24result%5B");
    }

    @Test
    void what_the_form_cannot_say_is_refused() {
        assertThatThrownBy(() -> PhpQuery.encode(Map.of("a", true))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_command_is_never_named_by_a_number() {
        assertThatThrownBy(() -> new Command("0", "m", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
