package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.runner.main.Remind;
import io.napomni.runner.show.Paint;
import io.napomni.runner.show.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Output that cannot be written is no success. */
class OutputTest {

    @TempDir
    private Path folder;

    /** As {@code /dev/full} does. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @ParameterizedTest
    @CsvSource({"--help, 3, ru, вывод записан не весь", "init, 3, en, not all of the output", "check, 2, en, not all of"
    })
    void a_full_disk_is_told_and_ends_with_a_failure(String command, int code, String language, String told) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(
                new PrintStream(new Full(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Paint.PLAIN,
                Integer.MAX_VALUE,
                false);
        Surroundings surroundings = new Surroundings(
                screen,
                Map.of(),
                folder,
                Clock.systemUTC(),
                "tester",
                Signals.NONE,
                Keyboard.NOBODY,
                new SecureRandom());
        assertThat(Remind.run(surroundings, command, "--lang", language)).isEqualTo(code);
        if (code == 3) {
            assertThat(err.toString(StandardCharsets.UTF_8)).contains(told);
        }
    }
}
