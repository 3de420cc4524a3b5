package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code remind fake 1c} at one terminal and a reader of what it printed at another. */
class FakeOneCProcessTest {

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("base"));
        desk = Desk.with(folder, 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill -INT")
    void what_it_prints_is_enough_for_a_preview_and_ctrl_c_ends_it() throws IOException, InterruptedException {
        try (RunnerProcess base = desk.startIn(
                "base", "fake", "1c", "--port", "0", "--orders", "60", "--today", Desk.MONDAY.toString())) {
            boolean started = base.prints("Остановить: Ctrl-C.");
            desk.write(config(Files.readString(desk.file("base/remind.out"))));

            try (RunnerProcess preview = desk.start("preview", "dunning", "--today", Desk.MONDAY.toString())) {
                Desk.Typed typed = preview.ended();
                assertThat(typed.code()).as(typed.toString()).isZero();
                assertThat(typed.out()).contains("ТД00-000", "@");
                assertThat(typed.out() + typed.err()).doesNotContain("WARN", "e-mail");
            }

            base.interrupt();
            Desk.Typed ended = base.ended();
            assertThat(started).as(ended.toString()).isTrue();
            assertThat(ended.code()).as(ended.toString()).isZero();
            assertThat(ended.out()).contains("Поддельная база 1С остановлена.");
        }
    }

    /** As somebody would who follows what was printed: the mail server of before, and the printed sections. */
    private String config(String printed) {
        String password = printed.replaceFirst("(?s).*export REMIND_1C_PASSWORD='([^']+)'.*", "$1");
        desk.environment("REMIND_1C_PASSWORD", password);
        String sections = printed.lines()
                .dropWhile(line -> !line.startsWith("  onec:"))
                .takeWhile(line -> line.startsWith("  "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
        return desk.config()
                        .replaceFirst("(?s)bitrix24:.*?(?=smtp:)", "")
                        .replaceFirst("(?s)contract:.*?(?=guards:)", "")
                + sections + "\n";
    }
}
