package io.napomni.runner.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.ConfigurationException;
import io.napomni.smtp.AccessTokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_is_read_anew_each_time() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "first\n");
        FileTokens tokens = new FileTokens(file);
        assertThat(tokens.current()).isNotNull().hasToString("***");
        Files.writeString(file, " \n");
        assertRefused(tokens, "is empty");
        Files.delete(file);
        assertRefused(tokens, "cannot be read");
    }

    @Test
    void what_a_program_prints_is_the_token_and_is_shown_to_nobody() throws Exception {
        Files.writeString(folder.resolve("kept"), "ya29.secret\n");
        assertThat(command("cat kept").current()).hasToString("***");
        Process printing = new ProcessBuilder("/bin/cat", folder.resolve("kept").toString()).start();
        assertThat(command("").printed(printing)).contains("ya29.secret");
    }

    @Test
    void a_program_that_does_not_end_is_ended() throws Exception {
        Path mine = folder.resolve("pid");
        assertRefused(command("echo $$ > " + mine + "; exec sleep 600"), "gave none");
        long pid = Long.parseLong(Files.readString(mine).strip());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 3", "echo ya29.secret; exit 1", "true", "exec sleep 600"})
    void a_program_that_gives_none_is_named_without_what_it_printed(String script) {
        assertThatThrownBy(() -> command(script).renewed())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("/bin/sh")
                .hasMessageNotContaining("ya29");
    }

    @Test
    void a_program_that_is_not_there_is_named() {
        assertRefused(
                new CommandTokens(List.of("/no/such/program"), folder, Duration.ofSeconds(5)), "/no/such/program");
    }

    private CommandTokens command(String script) {
        Duration patience = Duration.ofSeconds(script.contains("sleep") ? 1 : 30);
        return new CommandTokens(List.of("/bin/sh", "-c", script), folder, patience);
    }

    private static void assertRefused(AccessTokens tokens, String words) {
        assertThatThrownBy(tokens::current)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(words);
    }
}
