package io.napomni.smtp.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.smtp.Bench;
import org.junit.jupiter.api.Test;

class HeaderTextTest {

    @Test
    void no_control_character_of_any_plane_gets_into_a_header() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String text = "a" + Character.toString(point) + "b";
            String cleaned = HeaderText.cleaned(text).value();
            boolean control = Character.isISOControl(point)
                    || point == 0x2028
                    || point == 0x2029
                    || (point >= 0xd800 && point <= 0xdfff);
            assertThat(cleaned).isEqualTo(control ? "a b" : text);
        }
    }

    @Test
    void a_name_with_a_line_end_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> Bench.SENDER.named("Sales\r\nBcc: victim@example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("victim");
    }

    @Test
    void runs_of_blanks_and_breaks_become_one_space() {
        assertThat(HeaderText.cleaned("\r\n one \r\n\t two\n").value()).isEqualTo("one two");
    }
}
