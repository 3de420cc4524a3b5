package io.napomni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every test is run in two places; this one would fail if the far one lost its arguments on the way. */
class TwoPassesTest {

    private static final String PASS = System.getProperty("napomni.pass", "none");

    @Test
    void each_pass_is_what_it_says() {
        assertThat(PASS).isIn("as-is", "turkish-locale-far-zone");
        if (PASS.equals("turkish-locale-far-zone")) {
            assertThat("i".toUpperCase(Locale.getDefault())).isEqualTo("\u0130");
            assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));
        }
    }
}
